import { BLOCKS_IN_A_STEP, type Sliced } from '../slices'
import { BESIDE, FOREIGN, IN } from './flags'
import { isContactOrCredit, isDateOrByline, leadsElsewhere } from './phrases'
import type { LiveBlock } from './walk'
import { isProse, reach } from './weigh'

/** Share of the body's prose from which on a kind of markup counts as the article's own paragraphs. */
const STRONG = 0.1
const ALL_LINK = 0.92

/**
 * Chooses the blocks of the article's body, in page order.
 *
 * Readability says which elements read like the article. Where it is known to fail, the live page mends it: paragraphs marked up like the
 * accepted ones come back (long reads cut in half, paragraphs full of links), and what stands beside the text goes (related links,
 * embedded posts, captions, bylines).
 *
 * @param element  the element that the paragraphs have in common, see `bodyElement`
 * @param kept     elements that Readability kept; empty where it was not asked or found nothing
 */
export function* selectBody(blocks: readonly LiveBlock[], element: Element | null, kept: ReadonlySet<Element>): Sliced<LiveBlock[]> {
  if (element === null) return []
  const inside = new Set<LiveBlock>()
  let shared = -1
  for (const block of blocks) {
    if (block.index % BLOCKS_IN_A_STEP === 0) yield
    if (!element.contains(block.element)) continue
    inside.add(block)
    if (isProse(block)) shared &= block.context
  }
  const kinds = yield* proseKinds(inside, shared)
  const trusted = kept.size > 0 && [...inside].some((block) => kept.has(block.element))
  const body: LiveBlock[] = []
  for (const block of blocks) {
    if (block.index % BLOCKS_IN_A_STEP === 0) yield
    const beside = block.context & ~shared
    const strong = (kinds.get(kindOf(block)) ?? 0) >= STRONG
    const belongs = inside.has(block) ? isOwn(block, beside, strong, trusted, kept) : strong && isFartherPart(block, beside)
    if (belongs) body.push(block)
  }
  return withoutLooseHeadings(withoutLeadingLines(body))
}

function isOwn(block: LiveBlock, beside: number, strong: boolean, trusted: boolean, kept: ReadonlySet<Element>): boolean {
  if (isForeign(block, beside, strong)) return false
  if (strong) return true
  if (trusted && !kept.has(block.element)) return isHeading(block) && block.linkDensity < 0.5
  const isItem = (block.context & (IN.list | IN.table)) > 0 && block.linkDensity < 0.5
  return isHeading(block) || isProse(block) || isItem || (trusted && reach(block.text) > 30)
}

/** Whether a block outside the body's element goes on with the article: long reads come in several containers. */
function isFartherPart(block: LiveBlock, beside: number): boolean {
  return isDistinct(block) && isProse(block) && !(beside & (FOREIGN | BESIDE)) && !leadsElsewhere(block.text)
}

function isForeign(block: LiveBlock, beside: number, strong: boolean): boolean {
  if (beside & FOREIGN) return true
  if (beside & BESIDE && !(strong && isProse(block) && !(beside & (IN.aside | IN.caption | IN.related)))) return true
  if (leadsElsewhere(block.text) && (block.linkDensity > 0.2 || block.text.length < 80)) return true
  if (block.linkDensity > ALL_LINK && !(strong && reach(block.text) > 200)) return true
  return isContactOrCredit(block.text) || (!strong && isDateOrByline(block.text))
}

/** Share of the prose by kind of markup, of what does not stand beside the text. */
function* proseKinds(blocks: ReadonlySet<LiveBlock>, shared: number): Sliced<Map<string, number>> {
  const kinds = new Map<string, number>()
  let all = 0
  for (const block of blocks) {
    if (block.index % BLOCKS_IN_A_STEP === 0) yield
    if (!isProse(block) || block.context & ~shared & (FOREIGN | BESIDE)) continue
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
