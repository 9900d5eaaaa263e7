import { type Detector, spanOf } from '../evidence/signal'
import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { type NamedHead, otherNamed } from './named-heads'

const names = (reading: Reading): Word[] => {
  const months = new Set(reading.lexicon.months)
  return reading.content.filter((word) => word.capital && !months.has(word.lower))
}

/** Both texts name people, bodies or places, and none of them is the same; or one kind of thing goes by another name in each. */
export const referent: Detector = {
  kind: 'referent',
  supports: false,
  find({ earlier, later }) {
    const [a, b] = [names(earlier), names(later)]
    if (a.length === 0 || b.length === 0) return null
    const stems = new Set(a.map((word) => word.stem))
    if (b.some((word) => stems.has(word.stem))) {
      const other = otherNamed(earlier, later)
      if (other.a.length === 0) return null
      const spans = (heads: readonly NamedHead[]) => heads.flatMap(({ names, head }) => [...names, head].map(spanOf))
      return { strength: 1, earlier: spans(other.a), later: spans(other.b) }
    }
    return { strength: 1, earlier: a.map(spanOf), later: b.map(spanOf) }
  },
}
