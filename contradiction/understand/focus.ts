import type { Span } from '../types'
import type { Reading } from '.'

/** Statements up to this many words are judged whole; the judge reads about 150 tokens of both sides together. */
const WHOLE = 90
/** Words that are kept of a longer one. */
const WINDOW = 70

const wordsIn = (reading: Reading, span: Span) => reading.words.filter((word) => word.start >= span.start && word.end <= span.end)

/**
 * The part of a long statement that speaks of what the other one speaks of: neighbouring clauses that share most words with it.
 *
 * @returns a span of the claim's text; all of it where it is short
 */
export function focusOn(reading: Reading, other: Reading): Span {
  const whole = { start: 0, end: reading.claim.text.length }
  if (reading.words.length <= WHOLE) return whole
  const clauses = reading.clauses.map((span) => {
    const words = wordsIn(reading, span)
    return { span, length: words.length, shared: new Set(words.map((word) => word.stem).filter((stem) => other.stems.has(stem))).size }
  })
  let best: { span: Span; shared: number } = { span: clauses[0]?.span ?? whole, shared: -1 }
  for (let from = 0; from < clauses.length; from++) {
    let length = 0
    let shared = 0
    for (let to = from; to < clauses.length; to++) {
      const clause = clauses[to]
      const first = clauses[from]
      if (!clause || !first) break
      length += clause.length
      if (length > WINDOW && to > from) break
      shared += clause.shared
      // Among windows that share as much, the shorter one is closer to the point.
      if (shared > best.shared) best = { span: { start: first.span.start, end: clause.span.end }, shared }
    }
  }
  return best.span
}
