import type { Reading } from '../understand'
import { negatorOf } from './polarity'
import { type Detector, sameMatter, spanOf } from './signal'

const among = (reading: Reading, set: ReadonlySet<string>) => reading.words.filter((word) => set.has(word.lower))
/** "Not every" is a part. */
const isBroken = (reading: Reading) => (word: Reading['words'][number]) =>
  reading.lexicon.wholes.has(word.lower) && negatorOf(reading, word) !== null

const wholes = (reading: Reading) => among(reading, reading.lexicon.universal).filter((word) => !isBroken(reading)(word))
const parts = (reading: Reading) => [
  ...among(reading, reading.lexicon.partial),
  ...among(reading, reading.lexicon.wholes).filter(isBroken(reading)),
]

/** "All", "never", "nobody" in one text against "some", "two of them" in the other. */
export const quantifier: Detector = {
  kind: 'quantifier',
  supports: true,
  reason: 'quantifier',
  find(pair) {
    const { earlier, later } = pair
    const sides = [
      [wholes(earlier), parts(later)],
      [parts(earlier), wholes(later)],
    ] as const
    const [a, b] = sides.find(([left, right]) => left.length > 0 && right.length > 0) ?? [[], []]
    const strength = a.length > 0 ? sameMatter(pair) : 0
    return strength > 0 ? { strength, earlier: a.map(spanOf), later: b.map(spanOf) } : null
  },
}
