import { type Detector, matches } from '../evidence/signal'

/** "If …", "unless …": a commitment binds only where its condition was met. */
export const condition: Detector = {
  kind: 'condition',
  supports: false,
  find({ earlier, later }) {
    const a = matches(earlier, earlier.lexicon.condition)
    const b = matches(later, later.lexicon.condition)
    if (a.length + b.length === 0) return null
    return { strength: a.length > 0 ? 1 : 0.5, earlier: a, later: b }
  },
}
