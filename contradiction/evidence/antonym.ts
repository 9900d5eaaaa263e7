import type { Word } from '../text/words'
import type { Reading } from '../understand'
import { negatorOf } from './polarity'
import { clauseWords, type Detector, type ReadPair, type Signal, sameMatter, spanOf } from './signal'

const prefixed = ({ lexicon }: Reading, a: Word, b: Word) => lexicon.negatingPrefix.exec(a.lower)?.groups?.word === b.lower

function opposite(reading: Reading, a: Word, b: Word): boolean {
  return reading.lexicon.antonyms.get(a.stem)?.has(b.stem) || prefixed(reading, a, b) || prefixed(reading, b, a)
}

const carries = ({ lexicon }: Reading, word: Word) => !lexicon.stop.has(word.lower)

/** Words that one side of an opposite may be: those of matter, and the few others that can. */
const candidates = (reading: Reading, { shared }: ReadPair) =>
  reading.words.filter(
    (word) =>
      !shared.has(word.stem) && (carries(reading, word) ? reading.content.includes(word) : reading.lexicon.opposing.has(word.lower)),
  )

/** The stem of the first word of matter behind a word in its clause; "" where none follows. */
const behind = (reading: Reading, at: Word) =>
  clauseWords(reading, at).find((word) => word.start > at.start && carries(reading, word))?.stem ?? ''

/** Whether a word tells which ones a clause is about, before anything is said of them: "rich farmers back the law". */
function tellsWhich(reading: Reading, at: Word): boolean {
  const words = clauseWords(reading, at)
  const [noun, verb] = words.filter(({ start }) => start > at.start)
  const before = words.filter(({ end }) => end <= at.start)
  const matter = (word: Word | undefined) => word !== undefined && carries(reading, word)
  const predicating = (word: Word | undefined) => word !== undefined && reading.lexicon.predicating.has(word.lower)
  return matter(noun) && (matter(verb) || predicating(verb)) && before.every((word) => !matter(word) && !predicating(word))
}

/**
 * Whether two opposites are said of the same: their clauses share a word, or one names it by a pronoun. Where one of the two has no matter of its
 * own ("more" / "fewer"), both have to stand before the same word.
 */
function sameThing({ earlier, later, shared }: ReadPair, a: Word, b: Word): boolean {
  if (!carries(earlier, a) || !carries(later, b)) return behind(earlier, a) === behind(later, b)
  // Rich farmers and poor farmers are two things, of which the same may be said.
  if (tellsWhich(earlier, a) && tellsWhich(later, b) && behind(earlier, a) === behind(later, b)) return false
  const [left, right] = [clauseWords(earlier, a), clauseWords(later, b)]
  const stems = new Set(left.map(({ stem }) => stem))
  const refers = ({ lower }: Word) => earlier.lexicon.pronouns.has(lower)
  return right.some(({ stem }) => shared.has(stem) && stems.has(stem)) || left.some(refers) || right.some(refers)
}

/** Words of opposite sense ("raise" / "cut"), neither or both of them negated. */
export const antonym: Detector = {
  kind: 'antonym',
  supports: true,
  reason: 'antonym',
  find(pair): Signal | null {
    const signal: Signal = { strength: 0, earlier: [], later: [] }
    const right = candidates(pair.later, pair)
    for (const a of candidates(pair.earlier, pair)) {
      for (const b of right) {
        if (!opposite(pair.earlier, a, b) || !sameThing(pair, a, b)) continue
        if ((negatorOf(pair.earlier, a) === null) !== (negatorOf(pair.later, b) === null)) continue
        signal.earlier.push(spanOf(a))
        signal.later.push(spanOf(b))
      }
    }
    signal.strength = Math.min(1, signal.earlier.length) * sameMatter(pair, Math.min(1, signal.earlier.length))
    return signal.strength > 0 ? signal : null
  },
}
