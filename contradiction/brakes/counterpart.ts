import { type Detector, spanOf } from '../evidence/signal'
import type { Reading } from '../understand'

const among = (reading: Reading, kind: ReadonlySet<string>) => reading.words.filter((word) => kind.has(word.lower))

/** Each text speaks of another one of a kind (the brother and the sister, the northern bridge and the southern one), and neither of both. */
export const counterpart: Detector = {
  kind: 'counterpart',
  supports: false,
  find({ earlier, later }) {
    for (const kind of earlier.lexicon.counterparts) {
      const [a, b] = [among(earlier, kind), among(later, kind)]
      if (a.length === 0 || b.length === 0 || a.some((word) => b.some((other) => other.stem === word.stem))) continue
      return { strength: 1, earlier: a.map(spanOf), later: b.map(spanOf) }
    }
    return null
  },
}
