import { BLOCKS_IN_A_STEP, type Sliced } from '../slices'
import { BESIDE, FOREIGN, IN } from './flags'
import { leadsElsewhere } from './phrases'
import type { LiveBlock } from './walk'

/** Scripts written without spaces say in one character what others say in about two and a half. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const SENTENCE = /[.!?…。！？؟।,،;:、，»”"]/u

/** Length as a reader feels it: code units, more for scripts written without spaces. */
export function reach(text: string): number {
  return DENSE.test(text.slice(0, 60)) ? text.length * 2.5 : text.length
}

/** Whether a block reads like a paragraph: long enough, a sentence, not mostly links. */
export function isProse(block: LiveBlock): boolean {
  return reach(block.text) >= 60 && block.linkDensity < 0.5 && SENTENCE.test(block.text)
}

/** What no article stands in, however its page is marked up. */
const NEVER = IN.nav | IN.consent

/**
 * How much a block says for the element that it stands in being the article's body.
 *
 * @param lenient  whether to believe text that stands in what calls itself a footer, a comment or the like
 */
export function weight(block: LiveBlock, lenient = false): number {
  if (block.context & (lenient ? NEVER : FOREIGN & ~IN.form) || reach(block.text) < 40 || block.linkDensity > 0.5) return 0
  let value = Math.min(reach(block.text), 700) * (1 - block.linkDensity)
  if (!SENTENCE.test(block.text)) value *= 0.2
  if (block.context & (IN.list | IN.table)) value *= 0.5
  if (block.context & (BESIDE | IN.form)) value *= 0.4
  if (leadsElsewhere(block.text)) value *= 0.1
  return value
}

/** Share that an element passes on to its parent: the body is where paragraphs meet, not the page around it. */
const PASSED_ON = 0.7
const LEVELS = 8
/** A body of less weight than a paragraph or two may be the wrong one. */
const WEAK = 500

/**
 * The element that the article's paragraphs have in common: every paragraph speaks for its ancestors, the less the farther they are.
 *
 * @param kept  elements that Readability kept: their blocks count in full, the others 0.6; empty where it was not asked
 * @returns     null where no block says anything
 */
export function* bodyElement(blocks: readonly LiveBlock[], kept: ReadonlySet<Element>): Sliced<Element | null> {
  const strict = yield* heaviest(blocks, kept, false)
  if (strict !== null && strict.score >= WEAK) return strict.element
  const lenient = yield* heaviest(blocks, kept, true)
  return (lenient !== null && lenient.score > 3 * (strict?.score ?? 0) ? lenient : strict)?.element ?? null
}

function* heaviest(
  blocks: readonly LiveBlock[],
  kept: ReadonlySet<Element>,
  lenient: boolean,
): Sliced<{ element: Element; score: number } | null> {
  const scores = new Map<Element, number>()
  for (const block of blocks) {
    if (block.index % BLOCKS_IN_A_STEP === 0) yield
    let share = weight(block, lenient) * (kept.size === 0 || kept.has(block.element) ? 1 : 0.6)
    if (share === 0) continue
    let element: Element | null = block.element
    for (let level = 0; element !== null && level < LEVELS; level++) {
      scores.set(element, (scores.get(element) ?? 0) + share)
      share *= PASSED_ON
      element = element.parentElement
    }
  }
  let best: { element: Element; score: number } | null = null
  for (const [element, score] of scores) if (best === null || score > best.score) best = { element, score }
  return best
}

/** Least weight of a body that speaks for itself, and its least share of the weight of all text that may be an article's. */
const PLAIN = { weight: 500, share: 0.8 }

/**
 * Whether the page leaves no doubt where its article is: one element holds nearly all its paragraphs. Readability, which costs as much as
 * all the rest of the reading, is then not asked.
 *
 * @param element  as `bodyElement` gave it
 */
export function* isPlain(blocks: readonly LiveBlock[], element: Element | null): Sliced<boolean> {
  let all = 0
  let own = 0
  for (const block of blocks) {
    if (block.index % BLOCKS_IN_A_STEP === 0) yield
    const value = weight(block)
    if (value === 0) continue
    const isOwn = element?.contains(block.element) ?? false
    if (isOwn) own += value
    if (isOwn || !(block.context & BESIDE)) all += value
  }
  return own >= PLAIN.weight && own >= PLAIN.share * all
}
