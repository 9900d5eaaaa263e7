import { indexOfPage } from '../page-index'
import type { PageText } from '../page-text'
import type { StatementSelector } from '../types'
import { findExact, type Hit } from './exact'
import { findFuzzy } from './fuzzy'
import { type Needle, needleOf } from './needle'

/** One span of a statement on its way to being found. */
export interface Piece {
  selector: StatementSelector
  needle: Needle
  /** Folded offset where it is thought to be. */
  expected: number
  hit: (Hit & { score: number }) | null
}

/** Looks each span up as it was kept, typesetting apart. Spans of nothing but white space are left out. */
export function lookExactly(page: PageText, selectors: readonly StatementSelector[]): Piece[] {
  const index = indexOfPage(page)
  return selectors.flatMap((selector) => {
    const needle = needleOf(selector)
    if (!needle) return []
    const { folded } = index
    const expected = folded.folded(Math.min(index.shifts.guess(selector.position.start), page.text.length))
    const hit = findExact(index, needle, expected)
    if (hit) index.shifts.note(selector.position.start, folded.origin(hit.start))
    return [{ selector, needle, expected, hit: hit && { ...hit, score: 1 } }]
  })
}

/** Looks for edited forms of the spans that were not found as they were. */
export function lookClosely(page: PageText, pieces: readonly Piece[]): Piece[] {
  const { folded, words } = indexOfPage(page)
  return pieces.map((piece) => (piece.hit ? piece : { ...piece, hit: findFuzzy(folded, words, piece.needle, piece.expected) }))
}

export const allFound = (pieces: readonly Piece[]): boolean => pieces.every(({ hit }) => hit !== null)
