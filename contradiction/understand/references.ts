/** A pronoun that opens a statement and points behind it. "This" and "that" mostly mean all that was said before, which no phrase names. */
const OPENING = /^([“"'‘]?)(It|They)(?=\s|['’])/u
/** A sentence that begins with an article or its like, and the words after it: its subject. */
const SUBJECT = /^["“”'‘’„«(\s]*((?:the|our|this|these|those|an?)((?:\s+\p{L}[\p{L}'’-]*){2,7}))/iu
const SINGULAR = /^(?:is|was|has|does|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t)$/iu
const PLURAL = /^(?:are|were|have|do|aren['’]t|weren['’]t|haven['’]t|don['’]t)$/iu
const AUXILIARY = /^(?:will|would|can|could|should|must|may|might|did|cannot|won['’]t|wouldn['’]t|can['’]t|couldn['’]t|didn['’]t)$/iu
/** Verbs of what things and bodies do, by form; none that is a noun as well ("works", "plans"). */
const VERB_S =
  /^(?:employs|stays|remains|opens|closes|costs|brings|needs|belongs|serves|carries|keeps|stands|provides|protects|helps|harms|feeds|makes|goes|gets|gives|takes|begins|grows|holds|includes|requires|allows|forbids|seems|lies|lives|pays|wants|says)$/iu
const VERB =
  /^(?:stayed|remained|opened|closed|employed|brought|needed|belonged|served|carried|kept|stood|provided|protected|helped|harmed|fed|made|went|got|gave|took|began|grew|held|included|required|allowed|failed|fell|rose|burned|collapsed|employ|stay|remain|bring|belong|carry|keep|provide|protect|make|go|give|take|begin|grow|lie|live|pay|earn)$/iu
/** Words that no subject holds but at its beginning: what stands before them is not the subject alone, or not yet. */
const BREAKS =
  /^(?:the|our|this|these|those|an?|that|which|who|and|or|but|in|on|at|to|for|with|from|by|before|after|when|while|as|he|she|we|i|they|it)$/iu
/** Nouns for people, whom no "it" means. */
const PERSON =
  /^(?:mayor|minister|president|chancellor|governor|secretary|king|queen|prince|princess|judge|chief|boss|director|chairman|chairwoman|man|woman|boy|girl|child|father|mother|son|daughter|brother|sister|wife|husband|teacher|nurse|doctor|farmer|worker|driver|owner|leader|speaker|senator|deputy|official|officer|prosecutor|lawyer|candidate|journalist|author|victim|witness|soldier|general|bishop|pope|neighbour|neighbor|founder|manager|engineer|editor|spokesman|spokeswoman)$/iu
/** Plural without an ending. */
const PEOPLE = /^(?:people|men|women|children|police|cattle)$/iu
const SENTENCE_END = /[.!?…][”"’')\]]?\s+/gu
/** "It is raining", "it is time that …", "it is my duty to …": nothing is meant. */
const EMPTY =
  /^[“"'‘]?It(?:(?:['’]s| is| was)\s+(?:time|true|clear|raining|possible|impossible|likely|hard|easy|important|not|up to|no|been)\b|(?:['’]s| is| was)\s+(?:my|our|your|his|her|their)\b|(?:['’](?:s|ll|d)|\s+(?:is|was|will|would|has|seems?|takes?|took))\b[^.;:]{0,60}?\s(?:to|that|who|when|if|whether)\b)/u

function sentenceBefore(context: string, text: string): string {
  const at = context.indexOf(text.slice(0, 40))
  if (at <= 0) return ''
  const before = context
    .slice(0, at)
    .replace(/[“"„«‘]\s*$/u, '')
    .trim()
  const parts = before.split(SENTENCE_END).filter((part) => part.trim() !== '')
  return parts.at(-1) ?? ''
}

interface Subject {
  phrase: string
  plural: boolean
  person: boolean
}

/** Number of a noun by its form, and by its verb; null where the two disagree or neither says. */
function isPlural(noun: string, verb: string): boolean | null {
  const byForm = PEOPLE.test(noun) || /[^su]s$/iu.test(noun)
  const byVerb = PLURAL.test(verb) ? true : SINGULAR.test(verb) || VERB_S.test(verb) ? false : byForm
  return byForm === byVerb ? byForm : null
}

const isOne = (word: string | undefined, forms: readonly RegExp[]) => word !== undefined && forms.some((form) => form.test(word))
const isAuxiliary = (word: string | undefined) => isOne(word, [SINGULAR, PLURAL, AUXILIARY])

/** The noun phrase that a sentence begins with, where a verb that is known ends it ("The price of bread has …"). */
function subjectOf(sentence: string): Subject | null {
  const words = SUBJECT.exec(sentence)?.[1]?.split(/\s+/) ?? []
  // What reads as a verb before an auxiliary is a noun: "the stands are full".
  const end = words.findIndex((word, i) => i > 1 && (isAuxiliary(word) || (isOne(word, [VERB_S, VERB]) && !isAuxiliary(words[i + 1]))))
  const [verb, phrase] = [words[end], words.slice(0, end)]
  if (end < 0 || verb === undefined || phrase.slice(1).some((word) => BREAKS.test(word))) return null
  const of = phrase.indexOf('of')
  const noun = phrase.at(of > 0 ? of - 1 : -1) ?? ''
  const plural = isPlural(noun, verb)
  return plural === null ? null : { phrase: phrase.join(' '), plural, person: PERSON.test(noun) }
}

/**
 * Says what an opening "it" or "they" means, in square brackets behind it, where the sentence before the statement tells by its subject:
 * "It stays open" after "The mine employs 900 people." becomes "It [The mine] stays open". No word is better than a wrong one: the subject must
 * end at a verb that is known and agree in number. Only the judge and the encoder see it.
 *
 * @param context the source's text around the statement, the statement included
 */
export function resolveReferences(text: string, context: string | null | undefined): string {
  const opening = OPENING.exec(text)
  if (!opening || !context || EMPTY.test(text)) return text
  const subject = subjectOf(sentenceBefore(context, text))
  const they = opening[2] === 'They'
  if (!subject || subject.plural !== they || (!they && subject.person)) return text
  const at = opening[0].length
  return `${text.slice(0, at)} [${subject.phrase}]${text.slice(at)}`
}
