import type { Reading } from '../understand'
import { type Detector, sameMatter, spanOf } from './signal'

const among = (reading: Reading, set: ReadonlySet<string>) => reading.words.filter((word) => set.has(word.lower))

/** "All", "never", "nobody" in one text against "some", "two of them" in the other. */
export const quantifier: Detector = {
  kind: 'quantifier',
  supports: true,
  reason: 'quantifier',
  find(pair) {
    const { earlier, later } = pair
    const { universal, partial } = earlier.lexicon
    const sides = [
      [among(earlier, universal), among(later, partial)],
      [among(earlier, partial), among(later, universal)],
    ] as const
    const [a, b] = sides.find(([left, right]) => left.length > 0 && right.length > 0) ?? [[], []]
    const strength = a.length > 0 ? sameMatter(pair) : 0
    return strength > 0 ? { strength, earlier: a.map(spanOf), later: b.map(spanOf) } : null
  },
}
