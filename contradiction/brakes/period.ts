import { sameEvent } from '../evidence/same-event'
import { type Detector, spanOf } from '../evidence/signal'

/** Both texts speak of a time of their own, and the times do not meet: each may be true at its own, unless it is told of what happens once. */
export const period: Detector = {
  kind: 'period',
  supports: false,
  find(pair) {
    const { earlier, later } = pair
    if (earlier.moments.length === 0 || later.moments.length === 0) return null
    const meets = earlier.moments.some((a) => later.moments.some((b) => a.from <= b.to && b.from <= a.to))
    return meets || sameEvent(pair) ? null : { strength: 1, earlier: earlier.moments.map(spanOf), later: later.moments.map(spanOf) }
  },
}
