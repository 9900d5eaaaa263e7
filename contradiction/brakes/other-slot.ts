import type { ReadPair } from '../evidence/signal'
import type { Word } from '../text/words'
import type { Reading } from '../understand'

/** More words of its own than this, and a text says something else altogether. */
const MOST_OWN = 2
/** Least share of the words of the shorter text that both use. */
const LEAST_OVERLAP = 0.5

/** Words of matter that only this text has, each with the word right before it; "" at the start of the text. */
function own(reading: Reading, shared: ReadonlySet<string>): { word: Word; before: string }[] {
  const measured = [...reading.quantities, ...reading.moments, ...reading.labels]
  return reading.words.flatMap((word, i) =>
    reading.content.includes(word) && !shared.has(word.stem) && !measured.some(({ start, end }) => word.start >= start && word.end <= end)
      ? [{ word, before: reading.words[i - 1]?.lower ?? '' }]
      : [],
  )
}

/** Verbs and their helpers stand before what is said of a thing, not before the thing. */
const nameable = (reading: Reading, before: string) =>
  before === '' ||
  (!reading.lexicon.predicating.has(before) && !reading.lexicon.negators.has(before) && !reading.lexicon.negatedWord.test(before))

/**
 * The same frame with another thing in it: "the tax on tobacco", "the tax on beer"; "teachers will get", "nurses will get". What is said of the one is not
 * said of the other. Opposites are no other things.
 */
export function otherInSlot({ earlier, later, shared, overlap }: ReadPair): { a: Word[]; b: Word[] } {
  const [left, right] = [own(earlier, shared), own(later, shared)]
  if (overlap < LEAST_OVERLAP || left.length > MOST_OWN || right.length > MOST_OWN) return { a: [], b: [] }
  const antonyms = earlier.lexicon.antonyms
  const found = left.flatMap(({ word, before }) => {
    const other = right.find((one) => one.before === before)
    return other && nameable(earlier, before) && !antonyms.get(word.stem)?.has(other.word.stem) ? [{ a: word, b: other.word }] : []
  })
  return { a: found.map(({ a }) => a), b: found.map(({ b }) => b) }
}
