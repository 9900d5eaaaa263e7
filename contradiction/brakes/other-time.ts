import { type Detector, spanOf } from '../evidence/signal'
import type { Moment } from '../text/moment'
import type { Reading } from '../understand'

/** The same words for a time ("last year", "in June") said on two days mean two times: no judge that sees the words alone can know. */
export const otherTime: Detector = {
  kind: 'other-time',
  supports: false,
  find({ earlier, later }) {
    const words = ({ claim }: Reading, { start, end }: Moment) => claim.text.slice(start, end).toLowerCase()
    const apart = earlier.moments.flatMap((a) =>
      later.moments.flatMap((b) => (words(earlier, a) === words(later, b) && (a.to < b.from || b.to < a.from) ? [{ a, b }] : [])),
    )
    return apart.length > 0 ? { strength: 1, earlier: apart.map(({ a }) => spanOf(a)), later: apart.map(({ b }) => spanOf(b)) } : null
  },
}
