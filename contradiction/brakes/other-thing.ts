import { type Detector, spanOf } from '../evidence/signal'
import { type NamedHead, otherNamed } from './named-heads'
import { otherNumbered } from './other-numbered'
import { otherInSlot } from './other-slot'

const spansOf = (heads: readonly NamedHead[]) => heads.flatMap(({ names, head }) => [...names, head].map(spanOf))

/** The same is said of another thing, or one kind of thing goes by another name or number in each text. Unlike `referent` this is seldom wrong. */
export const otherThing: Detector = {
  kind: 'other-thing',
  supports: false,
  find(pair) {
    const slot = otherInSlot(pair)
    if (slot.a.length > 0) return { strength: 1, earlier: slot.a.map(spanOf), later: slot.b.map(spanOf) }
    const numbered = otherNumbered(pair.earlier, pair.later)
    if (numbered.a.length > 0) return { strength: 1, earlier: numbered.a.map(spanOf), later: numbered.b.map(spanOf) }
    const named = otherNamed(pair.earlier, pair.later)
    return named.a.length > 0 ? { strength: 1, earlier: spansOf(named.a), later: spansOf(named.b) } : null
  },
}
