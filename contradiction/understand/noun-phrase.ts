import { isPerson } from './person-noun'

/** English verbs and nouns by form, as far as they tell where a noun phrase ends and how many it means. */
const SINGULAR = /^(?:is|was|has|does|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t)$/iu
const PLURAL = /^(?:are|were|have|do|aren['’]t|weren['’]t|haven['’]t|don['’]t)$/iu
const AUXILIARY = /^(?:will|would|can|could|should|must|may|might|did|cannot|won['’]t|wouldn['’]t|can['’]t|couldn['’]t|didn['’]t)$/iu
/** Verbs of what things and bodies do, by form; none that is a noun as well ("works", "plans"). */
const VERB_S =
  /^(?:employs|stays|remains|opens|closes|costs|brings|needs|belongs|serves|carries|keeps|stands|provides|protects|helps|harms|feeds|makes|goes|gets|gives|takes|begins|grows|holds|includes|requires|allows|forbids|seems|lies|lives|pays|wants|says)$/iu
const VERB =
  /^(?:stayed|remained|opened|closed|employed|brought|needed|belonged|served|carried|kept|stood|provided|protected|helped|harmed|fed|made|went|got|gave|took|began|grew|held|included|required|allowed|failed|fell|rose|burned|collapsed|employ|stay|remain|bring|belong|carry|keep|provide|protect|make|go|give|take|begin|grow|lie|live|pay|earn)$/iu
/** Words that no noun phrase holds but at its beginning: what stands before them is not the phrase alone, or not yet. */
const BREAKS =
  /^(?:the|our|this|these|those|an?|that|which|who|and|or|but|in|on|at|to|for|with|from|by|before|after|during|over|under|about|against|between|since|until|into|through|without|because|if|than|when|while|as|he|she|we|i|they|it)$/iu
/** Plural without an ending. */
const PEOPLE = /^(?:people|men|women|children|police|cattle)$/iu
/** A sentence that begins with an article or its like, and the words after it: its subject. */
const SUBJECT = /^["“”'‘’„«(\s]*((?:The|Our|This|These|Those|An?)((?:\s+\p{L}[\p{L}'’-]*){2,7}))/u

/** A noun phrase, and how many of what it means. */
export interface NounPhrase {
  phrase: string
  plural: boolean
  person: boolean
}

const isOne = (word: string | undefined, forms: readonly RegExp[]) => word !== undefined && forms.some((form) => form.test(word))

/** Whether a word is an auxiliary ("will", "hasn't"). */
export const isAuxiliary = (word: string | undefined): boolean => isOne(word, [SINGULAR, PLURAL, AUXILIARY])

/** Whether a word is a verb that is known, and hardly ever a noun. */
export const isVerb = (word: string | undefined): boolean => isOne(word, [VERB_S, VERB]) || isAuxiliary(word)

/** Whether a word ends what stands before it as a noun phrase. */
export const isBreak = (word: string): boolean => BREAKS.test(word)

/** Number of a noun by its form; by its verb too where there is one. Null where the two disagree. */
function isPlural(noun: string, verb: string | null): boolean | null {
  const byForm = PEOPLE.test(noun) || /[^su]s$/iu.test(noun)
  if (verb === null) return byForm
  const byVerb = PLURAL.test(verb) ? true : SINGULAR.test(verb) || VERB_S.test(verb) ? false : byForm
  return byForm === byVerb ? byForm : null
}

/**
 * Reads words that begin with an article or its like as one noun phrase.
 *
 * @param verb the verb that follows; null where nothing does
 * @returns null where they are more than one, or where number and verb disagree
 */
export function nounPhrase(words: readonly string[], verb: string | null): NounPhrase | null {
  if (words.length < 2 || words.slice(1).some(isBreak)) return null
  const of = words.indexOf('of')
  const noun = words.at(of > 0 ? of - 1 : -1) ?? ''
  const plural = isPlural(noun, verb)
  return plural === null ? null : { phrase: words.join(' '), plural, person: isPerson(noun) }
}

/** The noun phrase that a sentence begins with, where a verb that is known ends it ("The price of bread has …"). */
export function subjectOf(sentence: string): NounPhrase | null {
  const words = SUBJECT.exec(sentence)?.[1]?.split(/\s+/) ?? []
  // What reads as a verb before an auxiliary is a noun: "the stands are full".
  const end = words.findIndex((word, i) => i > 1 && (isAuxiliary(word) || (isVerb(word) && !isAuxiliary(words[i + 1]))))
  const verb = words[end]
  return end < 0 || verb === undefined ? null : nounPhrase(words.slice(0, end), verb)
}
