import type { Span } from '../../article/types'

/** Share of the selected words that a quote holds at least, so that they are its speaker's. */
const MOST = 0.8

/**
 * The quote in which selected words stand: by their place, as the same words may stand elsewhere in anybody's mouth.
 *
 * @param selected  the selected stretches, offsets in the page's text
 * @param quotes    quotes with their stretches in the same text
 */
export function quoteAt<T extends { spans: readonly Span[] }>(selected: readonly Span[], quotes: readonly T[]): T | null {
  const length = selected.reduce((sum, { start, end }) => sum + end - start, 0)
  let best: T | null = null
  let most = 0
  for (const quote of quotes) {
    const share = length === 0 ? 0 : shared(selected, quote.spans) / length
    if (share >= MOST && share > most) [best, most] = [quote, share]
  }
  return best
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const one of a) for (const other of b) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return sum
}
