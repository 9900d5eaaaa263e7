import type { Reading } from '../understand'
import { negatorOf } from './polarity'
import { type Detector, sameMatter, spanOf } from './signal'

const among = (reading: Reading, set: ReadonlySet<string>) =>
  reading.words.filter((word) => set.has(word.lower) && negatorOf(reading, word) === null)

/** A duty in one text, a choice in the other. */
export const modality: Detector = {
  kind: 'modality',
  supports: true,
  reason: 'modality',
  find(pair) {
    const { earlier, later } = pair
    const { obligation, permission } = earlier.lexicon
    const sides = [
      [among(earlier, obligation), among(later, permission)],
      [among(earlier, permission), among(later, obligation)],
    ] as const
    const [a, b] = sides.find(([left, right]) => left.length > 0 && right.length > 0) ?? [[], []]
    const strength = a.length > 0 ? sameMatter(pair) : 0
    return strength > 0 ? { strength, earlier: a.map(spanOf), later: b.map(spanOf) } : null
  },
}
