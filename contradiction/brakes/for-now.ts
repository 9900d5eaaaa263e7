import { type Detector, matches } from '../evidence/signal'

/** The earlier text speaks of its own day ("so far", "as yet"): what came later does not contradict it. */
export const forNow: Detector = {
  kind: 'for-now',
  supports: false,
  find({ earlier }) {
    const found = matches(earlier, earlier.lexicon.forNow)
    return found.length > 0 ? { strength: 1, earlier: found, later: [] } : null
  },
}
