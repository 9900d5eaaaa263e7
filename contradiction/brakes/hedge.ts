import { type Detector, matches } from '../evidence/signal'

/** "Perhaps", "I can't exclude": a guess that does not come true is no contradiction. The earlier text weighs more: a later doubt is a change. */
export const hedge: Detector = {
  kind: 'hedge',
  supports: false,
  find({ earlier, later }) {
    const a = matches(earlier, earlier.lexicon.hedges)
    const b = matches(later, later.lexicon.hedges)
    if (a.length + b.length === 0) return null
    return { strength: a.length > 0 ? 1 : 0.5, earlier: a, later: b }
  },
}
