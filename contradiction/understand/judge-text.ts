import type { Claim, Pair, Span } from '../types'
import { type Reading, read } from '.'
import { withoutInstructions } from './addressed'
import { focusOn } from './focus'
import { resolveReferences } from './references'

/** An answer to a question that the statement does not hold: "No, we will build it" denies nothing of what follows. */
const ANSWER = /^(["“„]?)(?:no|yes)\s*[,–—]\s*(?=\p{L}+\s+\p{L})/iu

const within = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) })).filter((span) => span.start < span.end)

function textOf(reading: Reading, other: Reading): string {
  const { text } = reading.claim
  const focus = focusOn(reading, other)
  const own = within(reading.own, focus)
    .map((span) => text.slice(span.start, span.end).trim())
    .join(' ')
  return withoutInstructions(resolveReferences(own || text.slice(focus.start, focus.end), reading.claim)).replace(ANSWER, '$1')
}

/** What a judge is shown of a pair: the speaker's own words, of long statements the part that concerns the other, references resolved. */
export function judgeView({ earlier, later }: Pair): Pair {
  const [a, b] = [read(earlier), read(later)]
  return { earlier: { ...earlier, text: textOf(a, b) }, later: { ...later, text: textOf(b, a) } }
}

/** What the encoder is shown of a claim. */
export function encoderView(claim: Claim): string {
  const reading = read(claim)
  const own = reading.own.map((span) => claim.text.slice(span.start, span.end).trim()).join(' ')
  return withoutInstructions(resolveReferences(own || claim.text, claim))
}
