import { type Detector, spanOf } from '../evidence/signal'
import type { Word } from '../text/words'
import type { Reading } from '../understand'

const names = (reading: Reading): Word[] => {
  const months = new Set(reading.lexicon.months)
  return reading.content.filter((word) => word.capital && !months.has(word.lower))
}

/** Both texts name people, bodies or places, and none of them is the same. People have many names, so this says little. */
export const referent: Detector = {
  kind: 'referent',
  supports: false,
  find({ earlier, later }) {
    const [a, b] = [names(earlier), names(later)]
    const stems = new Set(a.map((word) => word.stem))
    if (a.length === 0 || b.length === 0 || b.some((word) => stems.has(word.stem))) return null
    return { strength: 1, earlier: a.map(spanOf), later: b.map(spanOf) }
  },
}
