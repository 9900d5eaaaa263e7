import { type Detector, sameMatter, spanOf } from './signal'

/** The same matter is put at two times that do not meet. */
export const date: Detector = {
  kind: 'date',
  supports: true,
  reason: 'date',
  find(pair) {
    const { earlier, later } = pair
    if (earlier.moments.length === 0 || later.moments.length === 0) return null
    const meets = earlier.moments.some((a) => later.moments.some((b) => a.from <= b.to && b.from <= a.to))
    const strength = meets ? 0 : sameMatter(pair)
    return strength > 0 ? { strength, earlier: earlier.moments.map(spanOf), later: later.moments.map(spanOf) } : null
  },
}
