import { BESIDE, FOREIGN, IN } from '../body/flags'
import { textStart } from '../body/text'
import type { LiveBlock, Met } from '../body/walk'
import type { Claims, Page, Signature } from './claims'
import { nearHeadline } from './near'

const BY =
  /^(?:by)?(?:(?:written|reported|story|text|words|verfasst|escrito|scritto) )?(?:by|von|par|por|di|da|door|af|av|autor|auteur|автор|текст|yazan|(?:text|words|story|foto|كتبت?|بقلم|إعداد|نویسنده|خبرنگار)(?=\s*:))\s*:?\s+(?=\p{L})/iu
const NOT_NAMES =
  /\b(?:min(?:ute)?s? read|updated|published|posted|share|follow|subscribe|comments?|read more|email\s*protected)\b|https?:|@/i
const BY_ALONE = /^(?:by|von|par|por|di|door|av|af)$/i
/** "Jo Brook By Jo Brook on May 3": the name stands twice, as a link and in the line. */
const REPEATED = /^.{3,50}\s(?:By|Von|Par|Por)\s+(?=\p{Lu})/u
/** "A headline by Jo Brook, March 3, 2001", in pages that part nothing. */
const WITHIN = /\s(?:by|By|von|par|por)\s+((?:\p{Lu}[\p{L}.'’-]*\s?){2,4})(?=[,|•·–—][^.]*\d{4}|\s*on\s[^.]*\d{4})/u
/** A byline goes on with its date or its reading time. */
const REST = /\s*(?:[|•·–—]|\bam\b|\bon\b|\ble\b|[\d٠-٩۰-۹]).*$/u
const NAME = /(?:author|byline)[-_]*name|authorname/i
const MOST = 8
const LONGEST = 140
/** Names in lists that are looked at for one near the headline. */
const MOST_BOXES = 400

/** The byline in the page itself: `rel="author"`, elements named so, and lines that begin with "By". */
export function byline(page: Page, claims: Claims): undefined {
  const near = nearHeadline(page, claims)
  const linked = namesOf(standing(page.bylines, near))
  if (linked.length > 0) claims.authors.push({ value: linked.map(unknown), origin: 'rel=author', confidence: 0.6 })
  const say = (name: string, origin: string, confidence: number): void => {
    if (isNameLike(name)) claims.authors.push({ value: [unknown(name)], origin, confidence })
  }
  for (const { element, context } of page.bylines.slice(0, MOST)) {
    if (context & (FOREIGN | IN.aside | IN.related)) continue
    say(nameAfterBy(textStart(element, LONGEST * 2).slice(0, LONGEST * 2)) ?? '', 'byline "By …"', 0.55)
  }
  near.forEach((block, place) => {
    if (block.text.length > LONGEST || block.context & FOREIGN || /^h\d/.test(block.tag)) return
    const after = nameAfterBy(BY_ALONE.test(block.text) ? `${block.text} ${near[place + 1]?.text ?? ''}` : block.text)
    say(after ?? '', 'byline "By …"', 0.55)
    say(WITHIN.exec(block.text)?.[1]?.trim() ?? '', 'byline "… by"', 0.45)
    const isNamed = block.context & IN.byline && !(block.context & (BESIDE & ~IN.byline))
    if (after === null && isNamed) say(block.text.replace(REPEATED, '').replace(REST, ''), 'byline', 0.4)
  })
}

/** The name in a line that begins with "By"; null where it doesn't, or no name follows. */
function nameAfterBy(line: string): string | null {
  const text = line.replace(/\s+/g, ' ').trim().replace(REPEATED, '')
  const by = BY.exec(text)
  if (by === null) return null
  const name = text.slice(by[0].length).replace(REST, '')
  return text.length <= LONGEST && /^[\p{Lu}\p{Lo}]/u.test(name) ? name : null
}

/** Elements that name an author of this article: outside lists of others, or else, since a byline may stand in a box, near the headline. */
function standing(bylines: readonly Met[], near: readonly LiveBlock[]): Element[] {
  const named = bylines.filter(({ element, context }) => !(context & (FOREIGN | IN.aside)) && isNamed(element))
  const plain = named.filter(({ context }) => !(context & IN.related))
  const isNear = ({ element }: Met): boolean => near.some((block) => block.element.contains(element) || element.contains(block.element))
  return (plain.length > 0 ? plain : named.slice(0, MOST_BOXES).filter(isNear)).map(({ element }) => element)
}

/** The first element that names an author, and those that stand with it; lists of other articles name theirs too. */
function namesOf(found: readonly Element[]): string[] {
  const first = found[0]
  if (first === undefined) return []
  const around = first.parentElement
  const wider = around?.parentElement ?? null
  const scope = wider !== null && textStart(wider, 250).length < 250 ? wider : around
  const names = found
    .slice(0, MOST * 4)
    .filter((element) => element === first || scope?.contains(element))
    .map((element) => textStart(element, 500).replace(/\s+/g, ' ').trim())
    .filter(isNameLike)
  return [...new Set(names)].slice(0, MOST)
}

function isNamed(element: Element): boolean {
  return element.getAttribute('rel')?.includes('author') === true || NAME.test(element.getAttribute('class') ?? '')
}

function unknown(name: string): Signature {
  return { name, kind: 'unknown' }
}

function isNameLike(text: string): boolean {
  return text.length >= 3 && text.length <= 120 && !NOT_NAMES.test(text) && /\p{L}{2}/u.test(text)
}
