import type { Span } from '../types'

/** Shorter pieces stay with their neighbour: three words carry no claim. */
const LEAST_WORDS = 4
const BORDER =
  /(?<=[.!?…][”"’')\]]?)\s+(?=[\p{Lu}“"„«‘([\d])|;\s+|:\s+|\s+[–—]\s+|,\s+(?=(?:but|and|because|although|though|while|whereas|so|yet|which|aber|und|weil|obwohl|denn|doch)\s)/gu

const count = (text: string) => (text.match(/[\p{L}\d]+/gu) ?? []).length

/**
 * Splits a statement into its clauses.
 *
 * @param text   the whole statement
 * @param within the part that is the speaker's own words; offsets in `text`
 */
export function splitClauses(text: string, within: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of within) {
    const part = text.slice(span.start, span.end)
    let start = 0
    const push = (end: number) => {
      const piece = part.slice(start, end)
      const last = found.at(-1)
      if (count(piece) < LEAST_WORDS && last && last.start >= span.start) last.end = span.start + end
      else if (piece.trim()) found.push({ start: span.start + start, end: span.start + end })
    }
    for (const match of part.matchAll(BORDER)) {
      if (count(part.slice(start, match.index)) < LEAST_WORDS && start === 0) continue
      push(match.index)
      start = match.index + match[0].length
    }
    push(part.length)
  }
  return found.length > 0 ? found : [{ start: 0, end: text.length }]
}
