import { type Detector, matches } from '../evidence/signal'

/** Irony and rhetorical questions are read for what is meant, which rules can't: they only warn. */
export const irony: Detector = {
  kind: 'irony',
  supports: false,
  find({ earlier, later }) {
    const a = matches(earlier, earlier.lexicon.irony)
    const b = matches(later, later.lexicon.irony)
    return a.length + b.length > 0 ? { strength: 1, earlier: a, later: b } : null
  },
}
