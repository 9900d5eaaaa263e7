import { type Detector, matches } from '../evidence/signal'

/** Somebody else's view, quoted: not the speaker's own claim. */
export const otherView: Detector = {
  kind: 'other-view',
  supports: false,
  find({ earlier, later }) {
    const own = (reading: typeof earlier) =>
      matches(reading, reading.lexicon.otherView).filter((m) => reading.own.some((span) => m.start >= span.start && m.end <= span.end))
    const [a, b] = [own(earlier), own(later)]
    return a.length + b.length > 0 ? { strength: 1, earlier: a, later: b } : null
  },
}
