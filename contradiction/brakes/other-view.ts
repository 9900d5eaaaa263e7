import { type Detector, matches } from '../evidence/signal'
import type { Span } from '../types'
import type { Reading } from '../understand'

/** Words behind "according to" among which the name or the calling of somebody stands. */
const REACH = 4

/** "According to the union", "according to Weaver"; not "according to the law" or "according to Article 5". */
function accordingTo(reading: Reading): Span[] {
  const { lexicon, labels, words } = reading
  const named = (start: number) => labels.some((label) => label.start >= start && label.start - start < 24)
  return matches(reading, lexicon.accordingTo).filter((hit) => {
    const behind = words.filter(({ start }) => start >= hit.end).slice(0, REACH)
    const first = behind.find(({ lower }) => !lexicon.stop.has(lower))
    return behind.some(({ lower }) => lexicon.people.has(lower)) || (first?.capital === true && !named(first.start))
  })
}

/** Somebody else's view, quoted: not the speaker's own claim. */
export const otherView: Detector = {
  kind: 'other-view',
  supports: false,
  find({ earlier, later }) {
    const own = (reading: Reading) =>
      [...matches(reading, reading.lexicon.otherView), ...accordingTo(reading)].filter((m) =>
        reading.own.some((span) => m.start >= span.start && m.end <= span.end),
      )
    const [a, b] = [own(earlier), own(later)]
    return a.length + b.length > 0 ? { strength: 1, earlier: a, later: b } : null
  },
}
