import type { Claim, Evidence, Span } from '../contradiction'
import type { FindingSide } from '../messages/protocol'
import type { StatementView } from '../storage'

/** The words of one side that decided: what speaks for the verdict, overlapping pieces joined. Offsets into the claim's text. */
export function marksOf(evidence: readonly Evidence[], side: 'earlier' | 'later'): Span[] {
  const spans = evidence
    .filter(({ supports }) => supports)
    .flatMap((one) => one[side])
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** A side that is on record. */
export function recordSide({ statement, source }: StatementView, marks: Span[]): FindingSide {
  const { id, text, date } = statement
  return { statementId: id, text, date, publisher: source.publisher, title: source.title, url: source.url, marks }
}

/** A side that stands on the page being read. */
export function pageSide({ text, date }: Claim, url: string, marks: Span[]): FindingSide {
  return { statementId: null, text, date, publisher: null, title: null, url, marks }
}
