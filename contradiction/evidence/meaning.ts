import type { Span } from '../types'
import type { Reading } from '../understand'
import type { ReadPair, Signal } from './signal'

const stemsIn = (reading: Reading, { start, end }: Span) =>
  new Set(reading.content.filter((word) => word.start >= start && word.end <= end).map((word) => word.stem))

/** A span without the spaces at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const part = text.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) }
}

/**
 * Where only the judge saw the contradiction: the clause of each side that speaks most of what the other side's clause speaks of.
 * Of clauses that share as much, the longer one. It explains, it does not count.
 */
export function decisiveClauses({ earlier, later }: ReadPair): Signal {
  let best = { shared: -1, length: 0, earlier: earlier.clauses[0], later: later.clauses[0] }
  const right = later.clauses.map((span) => ({ span, stems: stemsIn(later, span) }))
  for (const a of earlier.clauses) {
    const stems = stemsIn(earlier, a)
    for (const b of right) {
      const shared = [...stems].filter((stem) => b.stems.has(stem)).length
      const length = stems.size + b.stems.size
      if (shared > best.shared || (shared === best.shared && length > best.length)) best = { shared, length, earlier: a, later: b.span }
    }
  }
  return {
    strength: 0,
    earlier: best.earlier ? [trimmed(earlier.claim.text, best.earlier)] : [],
    later: best.later ? [trimmed(later.claim.text, best.later)] : [],
  }
}
