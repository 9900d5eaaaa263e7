import type { Word } from '../text/words'
import type { Reading } from '../understand'

/** A negator reaches this many words ahead within its clause (after the fixed-window scope of Pang et al. 2002, widened for auxiliaries). */
const REACH = 6

/** "No doubt", "not only", the "no" that answers: such a word denies nothing of what follows. */
const isNegator = ({ lexicon, claim }: Reading, { lower, start }: Word) =>
  lexicon.negatedWord.test(lower) || (lexicon.negators.has(lower) && !lexicon.noNegation.test(claim.text.slice(start)))

/** Where what was said begins behind a verb of saying: at its opener, else right behind the verb where a clause follows ("never said taxes would rise"). */
function saidFrom(words: readonly Word[], said: number, { lexicon }: Reading): number {
  const opener = words.findIndex(({ lower }, i) => i > said && lexicon.clauseOpener.has(lower))
  if (opener >= 0) return opener
  const [verb, next] = [words[said], words[said + 1]]
  const only = verb !== undefined && lexicon.sayingOnly.has(verb.lower)
  const begins = only && next !== undefined && lexicon.saidSubject.has(next.lower)
  return begins || words.slice(said + 2).some(({ lower }) => lexicon.auxiliaries.has(lower)) ? said + 1 : -1
}

/** "Never said that …": what was not said may be so; a denied verb of saying denies no clause behind it. */
function untilSaid(words: readonly Word[], reading: Reading): Word[] {
  const said = words.findIndex(({ lower }) => reading.lexicon.saying.has(lower))
  const end = said < 0 ? -1 : saidFrom(words, said, reading)
  return end < 0 ? [...words] : words.slice(0, end)
}

/** Each negator of a reading with the words that it reaches; right before a word of a whole ("not every") it reaches that one alone. */
export function negations(reading: Reading): { negator: Word; reached: Set<Word> }[] {
  return reading.words.flatMap((word, i) => {
    if (!isNegator(reading, word)) return []
    const clause = reading.clauses.find((span) => word.start >= span.start && word.end <= span.end)
    const inClause = reading.words.slice(i + 1).filter((next) => !clause || next.end <= clause.end)
    const ahead = untilSaid(inClause, reading).slice(0, REACH)
    const part = ahead[0] !== undefined && reading.lexicon.wholes.has(ahead[0].lower)
    return [{ negator: word, reached: new Set(part ? ahead.slice(0, 1) : ahead) }]
  })
}

/** The negator over a word, or null; two negators cancel out. */
export function negatorOf(reading: Reading, word: Word): Word | null {
  const over = negations(reading).filter(({ reached }) => reached.has(word))
  return over.length % 2 === 1 ? (over[0]?.negator ?? null) : null
}
