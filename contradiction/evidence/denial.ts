import { type Detector, matches, sameMatter } from './signal'

/** The later text denies having said or done a thing that the earlier one speaks of ("I never said …"). */
export const denial: Detector = {
  kind: 'denial',
  supports: true,
  reason: 'denial',
  find(pair) {
    const later = matches(pair.later, pair.later.lexicon.denial)
    if (later.length === 0 || pair.shared.size === 0) return null
    const strength = 0.4 + 0.6 * sameMatter(pair)
    const shared = pair.earlier.content.filter((word) => pair.shared.has(word.stem))
    return { strength, earlier: shared.map(({ start, end }) => ({ start, end })), later }
  },
}
