import { BESIDE, FOREIGN, IN } from './flags'
import { isContactOrCredit, isDateOrByline, leadsElsewhere } from './phrases'
import type { LiveBlock } from './walk'
import { bodyElement, isProse, reach } from './weigh'

/** Share of the body's prose from which on a kind of markup counts as the article's own paragraphs. */
const STRONG = 0.1
const ALL_LINK = 0.92

export interface Selection {
  body: LiveBlock[]
  element: Element | null
}

/**
 * Chooses the blocks of the article's body, in page order.
 *
 * Readability says which elements read like the article. Where it is known to fail, the live page mends it: paragraphs marked up like the
 * accepted ones come back (long reads cut in half, paragraphs full of links), and what stands beside the text goes (related links,
 * embedded posts, captions, bylines).
 *
 * @param kept  elements that Readability kept; empty where it found nothing
 */
export function selectBody(blocks: readonly LiveBlock[], kept: ReadonlySet<Element>): Selection {
  const element = bodyElement(blocks, kept)
  if (element === null) return { body: [], element: null }
  const inside = new Set<LiveBlock>()
  let shared = -1
  for (const block of blocks) {
    if (!element.contains(block.element)) continue
    inside.add(block)
    if (isProse(block)) shared &= block.context
  }
  const beside = (block: LiveBlock): number => block.context & ~shared
  const kinds = proseKinds([...inside].filter((block) => !(beside(block) & (FOREIGN | BESIDE))))
  const trusted = [...inside].some((block) => kept.has(block.element))
  const body = blocks.filter((block) => {
    const strong = (kinds.get(kindOf(block)) ?? 0) >= STRONG
    if (!inside.has(block))
      return strong && isDistinct(block) && isProse(block) && !(beside(block) & (FOREIGN | BESIDE)) && !leadsElsewhere(block.text)
    if (isForeign(block, beside(block), strong)) return false
    if (strong) return true
    if (trusted && !kept.has(block.element)) return isHeading(block) && block.linkDensity < 0.5
    return (
      isHeading(block) ||
      isProse(block) ||
      (trusted && reach(block.text) > 30) ||
      ((block.context & (IN.list | IN.table)) > 0 && block.linkDensity < 0.5)
    )
  })
  return { body: withoutLooseHeadings(withoutLeadingLines(body)), element }
}

function isForeign(block: LiveBlock, beside: number, strong: boolean): boolean {
  if (beside & FOREIGN) return true
  if (beside & BESIDE && !(strong && isProse(block) && !(beside & (IN.aside | IN.caption | IN.related)))) return true
  if (leadsElsewhere(block.text) && (block.linkDensity > 0.2 || block.text.length < 80)) return true
  if (block.linkDensity > ALL_LINK && !(strong && reach(block.text) > 200)) return true
  return isContactOrCredit(block.text) || (!strong && isDateOrByline(block.text))
}

/** Share of the prose by kind of markup. */
function proseKinds(blocks: readonly LiveBlock[]): Map<string, number> {
  const kinds = new Map<string, number>()
  let all = 0
  for (const block of blocks) {
    if (!isProse(block)) continue
    const kind = kindOf(block)
    const length = reach(block.text)
    kinds.set(kind, (kinds.get(kind) ?? 0) + length)
    all += length
  }
  for (const [kind, length] of kinds) kinds.set(kind, length / all)
  return kinds
}

/** Tag and class of the block and of its nearest parent that has one, numbers left out: what paragraphs of one article share. */
function kindOf(block: LiveBlock): string {
  let kind = markup(block.element)
  let parent = block.element.parentElement
  for (let step = 0; step < 3 && parent !== null; step++) {
    kind += `<${markup(parent)}`
    if (parent.hasAttribute('class')) break
    parent = parent.parentElement
  }
  return kind
}

function markup(element: Element): string {
  return `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`
}

/** Whether the block's kind says more than "a paragraph in a box": some class is part of it. */
function isDistinct(block: LiveBlock): boolean {
  return /\.[^<]/.test(kindOf(block))
}

export function isHeading(block: LiveBlock): boolean {
  return /^h[1-6]$/.test(block.tag)
}

const NUMBER = /[\d٠-٩۰-۹]{3,}/
const ENDED = /[.!?…。！？؟”"»]$/

/** Takes dates, bylines and labels from before the first paragraph, in markup like its own. */
function withoutLeadingLines(body: readonly LiveBlock[]): LiveBlock[] {
  const first = body.findIndex(isProse)
  return body.filter((block, index) => {
    if (index >= first || isHeading(block)) return true
    return ENDED.test(block.text) && !NUMBER.test(block.text) && !isDateOrByline(block.text)
  })
}

/** A heading stays where text follows it. */
function withoutLooseHeadings(body: readonly LiveBlock[]): LiveBlock[] {
  return body.filter((block, index) => {
    if (!isHeading(block)) return true
    const next = body.slice(index + 1, index + 3).find((other) => !isHeading(other))
    return next !== undefined
  })
}
