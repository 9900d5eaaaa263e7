import { compare, contextDiff, contextState } from '../compare'
import { indexOfPage } from '../page-index'
import type { Offsets, PageText } from '../page-text'
import type { Anchor, AnchorState, DiffPart, TextQuoteSelector } from '../types'
import type { Piece } from './pieces'

const gone = (): Anchor => ({ state: 'gone', spans: [], found: null, score: 0, diff: [] })

/** Words missing from a split statement, as a share of its characters, beyond which what is left is not the statement. */
const MOST_MISSING = 0.5
/** Neighbours handed to `contextState`, in code units. */
const NEIGHBOURHOOD = 160

/** What became of a statement: the worst that became of one of its spans. */
export function judge(page: PageText, pieces: readonly Piece[]): Anchor {
  const { folded } = indexOfPage(page)
  const whole = lengthOf(pieces)
  const missing = 1 - lengthOf(pieces.filter(({ hit }) => hit)) / whole
  if (whole === 0 || missing > MOST_MISSING) return gone()
  const anchor: Anchor = { state: missing > 0 ? 'edited' : 'same', spans: [], found: null, score: 0, diff: [] }
  const texts: string[] = []
  for (const { selector, needle, hit } of pieces) {
    if (!hit) {
      anchor.diff.push({ op: 'remove', text: selector.quote.exact })
      continue
    }
    const span = trim(page.text, folded.origin(hit.start), folded.origin(hit.end))
    const text = page.text.slice(span.start, span.end)
    const outcome = compare(selector.quote.exact, text)
    const beside = isUnchanged(outcome.state) ? besideIt(page.text, span, selector.quote) : null
    anchor.spans.push(span)
    anchor.diff.push(...(beside ?? outcome.diff))
    anchor.state = worse(anchor.state, beside ? 'context-changed' : outcome.state)
    anchor.score += (hit.score * needle.exact.length) / whole
    texts.push(text)
  }
  const changed = anchor.diff.some(({ op }) => op !== 'keep')
  return { ...anchor, found: texts.join(' … '), score: Math.min(1, anchor.score), diff: changed ? anchor.diff : [] }
}

const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { needle }) => sum + needle.exact.length, 0)
const isUnchanged = (state: AnchorState) => state === 'same' || state === 'typographic'

/** What changed beside words that stand as they were, where that is another speaker or cue; null where it is not. */
function besideIt(text: string, { start, end }: Offsets, kept: TextQuoteSelector): DiffPart[] | null {
  if (text.startsWith(kept.suffix, end) && text.startsWith(kept.prefix, start - kept.prefix.length)) return null
  const around = {
    prefix: text.slice(Math.max(0, start - NEIGHBOURHOOD), start),
    exact: kept.exact,
    suffix: text.slice(end, end + NEIGHBOURHOOD),
  }
  return contextState(kept, around) === 'changed' ? contextDiff(kept, around) : null
}

const ORDER: readonly AnchorState[] = ['same', 'typographic', 'context-changed', 'edited', 'number-changed', 'negation-changed', 'gone']
const worse = (one: AnchorState, other: AnchorState) => (ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other)

function trim(text: string, from: number, to: number): Offsets {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
