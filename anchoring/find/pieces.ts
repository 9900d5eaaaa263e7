import { indexOfPage, type PageIndex } from '../page-index'
import type { PageText } from '../page-text'
import type { StatementSelector } from '../types'
import { findExact } from './exact'
import { type FuzzyHit, findBetween, findFuzzy } from './fuzzy'
import { inLines, linesOf } from './lines'
import { type Needle, needleOf } from './needle'

/** One span of a statement on its way to being found. */
export interface Piece {
  selector: StatementSelector
  needle: Needle
  /** Folded offset where it is thought to be. */
  expected: number
  hit: FuzzyHit | null
}

/**
 * Looks each span up as it was kept, typesetting apart; one of several blocks block by block where something was put between them. Spans of
 * nothing but white space are left out.
 */
export function lookExactly(page: PageText, selectors: readonly StatementSelector[]): Piece[] {
  const index = indexOfPage(page)
  return selectors.flatMap((selector) => {
    const piece = exactly(index, page, selector)
    if (!piece) return []
    if (piece.hit) return [piece]
    const parts = lines(index, page, selector)
    return allFound(parts) ? (inLines(parts, edgesOf(index, page)) ?? [piece]) : [piece]
  })
}

/** Looks for edited forms of the spans that were not found as they were. */
export function lookClosely(page: PageText, pieces: readonly Piece[]): Piece[] {
  const index = indexOfPage(page)
  return pieces.flatMap((piece) => {
    if (piece.hit) return [piece]
    const parts = lines(index, page, piece.selector).map((line) => closely(index, line))
    return inLines(parts, edgesOf(index, page)) ?? [closely(index, piece)]
  })
}

export const allFound = (pieces: readonly Piece[]): boolean => pieces.every(({ hit }) => hit !== null)

const lines = (index: PageIndex, page: PageText, selector: StatementSelector): Piece[] =>
  linesOf(selector).flatMap((line) => exactly(index, page, line) ?? [])

/** Whether a block begins or ends at a folded offset of the page. */
const edgesOf =
  ({ folded }: PageIndex, { text }: PageText) =>
  (at: number) => {
    const place = folded.origin(at)
    return /^\s*\n|^\s*$/.test(text.slice(place, place + 3)) || /\n\s*$|^$/.test(text.slice(Math.max(0, place - 3), place))
  }

function exactly(index: PageIndex, page: PageText, selector: StatementSelector): Piece | null {
  const needle = needleOf(selector)
  if (!needle) return null
  const { folded } = index
  const expected = folded.folded(Math.min(index.shifts.guess(selector.position.start), page.text.length))
  const exact = findExact(index, needle, expected)
  // Where the same words stand elsewhere too (a teaser, a pull quote), what became of the kept ones is seen between their neighbours.
  const between = exact && !exact.atHome ? findBetween(folded, needle, expected) : null
  const elsewhere = exact && between && (exact.end <= between.start || exact.start >= between.end)
  const hit = elsewhere ? between : exact && { ...exact, score: 1 }
  if (hit) index.shifts.note(selector.position.start, folded.origin(hit.start))
  return { selector, needle, expected, hit }
}

const closely = ({ folded, words }: PageIndex, piece: Piece): Piece =>
  piece.hit ? piece : { ...piece, hit: findFuzzy(folded, words, piece.needle, piece.expected) }
