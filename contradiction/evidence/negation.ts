import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { negations } from './polarity'
import { type Detector, type Signal, sameMatter, spanOf } from './signal'

/** Stems under a negator, with the negator. */
function negated(reading: Reading): Map<string, { negator: Word; word: Word }> {
  const found = new Map<string, { negator: Word; word: Word }>()
  for (const { negator, reached } of negations(reading)) {
    for (const word of reached) {
      if (found.has(word.stem)) found.delete(word.stem)
      else if (!reading.lexicon.stop.has(word.lower)) found.set(word.stem, { negator, word })
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
      hits++
      const other = (a ? pair.later : pair.earlier).content.find((word) => word.stem === stem)
      const side = a ?? b
      if (!side || !other) continue
      signal[a ? 'earlier' : 'later'].push(spanOf(side.negator), spanOf(side.word))
      signal[a ? 'later' : 'earlier'].push(spanOf(other))
    }
    signal.strength = Math.min(1, hits / 2) * sameMatter(pair)
    return signal.strength > 0 ? signal : null
  },
}
