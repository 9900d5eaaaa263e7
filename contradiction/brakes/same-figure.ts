import { agree, comparable } from '../evidence/number'
import { type Detector, sameMatter, spanOf } from '../evidence/signal'

/** Both give the same figure for the same thing: they agree. */
export const sameFigure: Detector = {
  kind: 'same-figure',
  supports: false,
  find(pair) {
    const meet = comparable(pair).filter(({ a, b }) => agree(a, b))
    if (meet.length === 0 || sameMatter(pair) === 0) return null
    return { strength: 1, earlier: meet.map(({ a }) => spanOf(a)), later: meet.map(({ b }) => spanOf(b)) }
  },
}
