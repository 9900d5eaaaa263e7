import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { negatorOf } from './polarity'
import { type Detector, type Signal, sameMatter, spanOf } from './signal'

const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'non-', 'de', 'de-', 'anti', 'anti-']

const prefixed = (a: string, b: string) => a.length > 5 && b.length > 3 && PREFIXES.some((prefix) => a === prefix + b)

function opposite(reading: Reading, a: Word, b: Word): boolean {
  return reading.lexicon.antonyms.get(a.stem)?.has(b.stem) || prefixed(a.stem, b.stem) || prefixed(b.stem, a.stem)
}

/** Words of opposite sense ("raise" / "cut"), neither or both of them negated. */
export const antonym: Detector = {
  kind: 'antonym',
  supports: true,
  reason: 'antonym',
  find(pair): Signal | null {
    const signal: Signal = { strength: 0, earlier: [], later: [] }
    const words = (reading: Reading) => reading.words.filter((word) => !pair.shared.has(word.stem))
    const right = words(pair.later)
    for (const a of words(pair.earlier)) {
      for (const b of right) {
        if (!opposite(pair.earlier, a, b)) continue
        if ((negatorOf(pair.earlier, a) === null) !== (negatorOf(pair.later, b) === null)) continue
        signal.earlier.push(spanOf(a))
        signal.later.push(spanOf(b))
      }
    }
    signal.strength = Math.min(1, signal.earlier.length) * sameMatter(pair, Math.min(1, signal.earlier.length))
    return signal.strength > 0 ? signal : null
  },
}
