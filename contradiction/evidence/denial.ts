import type { Span } from '../types'
import { type Detector, matches, matterBeside, type ReadPair, sameMatter } from './signal'

/** Whether a denial is about what the earlier text speaks of, or about nothing that it names ("I never said that"). */
function concerns({ later, shared }: ReadPair, hit: Span): boolean {
  const beside = matterBeside(later, hit)
  return beside.length === 0 || shared.size > 0
}

/** The later text denies having said or done a thing that the earlier one speaks of ("I never said …"). */
export const denial: Detector = {
  kind: 'denial',
  supports: true,
  reason: 'denial',
  find(pair) {
    const later = matches(pair.later, pair.later.lexicon.denial).filter((hit) => concerns(pair, hit))
    if (later.length === 0) return null
    const strength = 0.4 + 0.6 * sameMatter(pair)
    const shared = pair.earlier.content.filter((word) => pair.shared.has(word.stem))
    return { strength, earlier: shared.map(({ start, end }) => ({ start, end })), later }
  },
}
