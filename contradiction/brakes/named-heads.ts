import type { Word } from '../text/words'
import type { Reading } from '../understand'

/** A thing and the names that tell it from others of its kind: "Alder Street depot". */
export interface NamedHead {
  names: Word[]
  head: Word
}

/** Common nouns with the names right before them, read from the text. */
export function namedHeads({ claim, words, lexicon }: Reading): NamedHead[] {
  const months = new Set(lexicon.months)
  const joined = (a: Word, b: Word) => claim.text.slice(a.end, b.start).trim() === ''
  const found: NamedHead[] = []
  let names: Word[] = []
  for (const word of words) {
    const last = names.at(-1)
    if (last && !joined(last, word)) names = []
    if (word.capital && !months.has(word.lower) && !lexicon.stop.has(word.lower)) names = [...names, word]
    else {
      if (names.length > 0 && !lexicon.stop.has(word.lower)) found.push({ names, head: word })
      names = []
    }
  }
  return found
}

const within = (a: readonly Word[], b: readonly Word[]) => a.every(({ stem }) => b.some((other) => other.stem === stem))

/** Things of one kind that go by different names in the two texts, and none that goes by the same one. */
export function otherNamed(earlier: Reading, later: Reading): { a: NamedHead[]; b: NamedHead[] } {
  const [a, b] = [namedHeads(earlier), namedHeads(later)]
  const kind = ({ head }: NamedHead) => head.stem
  const differs = (one: NamedHead, others: readonly NamedHead[]) => {
    const same = others.filter((other) => kind(other) === kind(one))
    return same.length > 0 && same.every((other) => !within(one.names, other.names) && !within(other.names, one.names))
  }
  return { a: a.filter((one) => differs(one, b)), b: b.filter((one) => differs(one, a)) }
}
