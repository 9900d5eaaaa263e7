/** Names with small words inside: "Max den Hartog", "Ursula von der Leyen", "José de la Torre". */
import * as L from './lexicon'
import type { Token } from './tokens'

/** Two small words that together stand within names. */
const PAIR = /^(?:v[ao]n (?:de[nr]?|het)|de (?:la|las|los)|(?:фон|ван) де[нр]?)$/
/** Of these, the ones that a language keeps for names alone. */
const PAIR_OF_NAMES = /^van de[nr]$/

const pair = (tokens: readonly Token[], i: number): string => `${tokens[i]?.low} ${tokens[i + 1]?.low}`

/** Do two small words begin here that a capitalised word of their sentence follows? The first may begin the sentence. */
export function isPairBefore(tokens: readonly Token[], i: number): boolean {
  const [first, second, after] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  return first?.sentence === after?.sentence && second?.capital === false && after?.capital === true && PAIR.test(pair(tokens, i))
}

/** Do two small words begin here that have a capitalised word on both sides? */
export function isPair(tokens: readonly Token[], i: number): boolean {
  const [before, first] = [tokens[i - 1], tokens[i]]
  return before?.capital === true && first?.capital === false && before.sentence === first.sentence && isPairBefore(tokens, i)
}

/** May the two small words at `i` tie a surname to the word before them, rather than a party, a town or a club ("Keller von der Elbpartei")? */
export function pairJoins(tokens: readonly Token[], i: number): boolean {
  const [before, first, surname] = [tokens[i - 1], tokens[i], tokens[i + 2]]
  if (!before || !first || !surname || surname.classes & (L.BODY | L.ROLE | L.TITLE | L.TERM | L.TIME)) return false
  if (before.classes & (L.WOMAN | L.MAN)) return true
  return !(first.classes & L.ATTACH) || PAIR_OF_NAMES.test(pair(tokens, i))
}

/** "Ursula von der Leyen", "Ministerin von der Leyen", not "ein Sprecher von der Feuerwehr". */
function bearsPair(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 3]?.classes ?? 0
  if ((tokens[i]?.classes ?? 0) & (L.BODY | L.ROLE | L.TITLE | L.TERM | L.TIME)) return false
  const titled = (before & L.TITLE) !== 0 && !((tokens[i - 4]?.classes ?? 0) & (L.DET | L.POSSESSIVE))
  return (before & (L.WOMAN | L.MAN)) !== 0 || titled
}

/** Is the capitalised word at `i` a surname with a small word that looks like its article: "Max den Hartog", "Joop den Uyl sagte", "Ursula von der Leyen"? */
export function isParticled(tokens: readonly Token[], i: number): boolean {
  const article = tokens[i - 1]
  if (!article || article.capital || !(article.classes & L.PARTICLE)) return false
  if (isPair(tokens, i - 2)) return bearsPair(tokens, i)
  const first = tokens[i - 2]
  if (!first?.capital || first.sentence !== article.sentence) return false
  if (first.classes & (L.WOMAN | L.MAN)) return true
  const opens = tokens[i - 3]?.sentence !== first.sentence
  return opens && first.classes === 0 && ((tokens[i + 1]?.classes ?? 0) & L.SAY) !== 0
}
