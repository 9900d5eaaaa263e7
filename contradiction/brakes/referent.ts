import { type Detector, spanOf } from '../evidence/signal'
import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { type NamedHead, otherNamed } from './named-heads'
import { otherNumbered } from './other-numbered'
import { otherInSlot } from './other-slot'

const names = (reading: Reading): Word[] => {
  const months = new Set(reading.lexicon.months)
  return reading.content.filter((word) => word.capital && !months.has(word.lower))
}

/**
 * Both texts name people, bodies or places, and none of them is the same; or one kind of thing goes by another name or number in each; or the same is said of
 * another thing.
 */
export const referent: Detector = {
  kind: 'referent',
  supports: false,
  find(pair) {
    const { earlier, later } = pair
    const other = otherInSlot(pair)
    if (other.a.length > 0) return { strength: 1, earlier: other.a.map(spanOf), later: other.b.map(spanOf) }
    const numbered = otherNumbered(earlier, later)
    if (numbered.a.length > 0) return { strength: 1, earlier: numbered.a.map(spanOf), later: numbered.b.map(spanOf) }
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
