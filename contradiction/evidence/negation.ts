import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { negations } from './polarity'
import { type Detector, type Signal, sameMatter, spanOf } from './signal'

interface Denied {
  negator: Word
  word: Word
  /** The first word of matter behind the negator: what is denied above all ("must not be expanded"). */
  head: boolean
}

/** Stems under a negator, with the negator. */
function negated(reading: Reading): Map<string, Denied> {
  const found = new Map<string, Denied>()
  for (const { negator, reached } of negations(reading)) {
    let head = true
    for (const word of reached) {
      if (reading.lexicon.stop.has(word.lower)) continue
      if (found.has(word.stem)) found.delete(word.stem)
      else found.set(word.stem, { negator, word, head })
      head = false
    }
  }
  return found
}

/** The same word is denied in one text and affirmed in the other. */
export const negation: Detector = {
  kind: 'negation',
  supports: true,
  reason: 'negation',
  find(pair): Signal | null {
    const [left, right] = [negated(pair.earlier), negated(pair.later)]
    const signal: Signal = { strength: 0, earlier: [], later: [] }
    let hits = 0
    for (const stem of pair.shared) {
      const [a, b] = [left.get(stem), right.get(stem)]
      if ((a === undefined) === (b === undefined)) continue
      const other = (a ? pair.later : pair.earlier).content.find((word) => word.stem === stem)
      const side = a ?? b
      if (!side || !other) continue
      hits += side.head ? 2 : 1
      signal[a ? 'earlier' : 'later'].push(spanOf(side.negator), spanOf(side.word))
      signal[a ? 'later' : 'earlier'].push(spanOf(other))
    }
    signal.strength = Math.min(1, hits / 2) * sameMatter(pair)
    return signal.strength > 0 ? signal : null
  },
}
