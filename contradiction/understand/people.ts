import { isNobody } from './bodies'
import { isSpeakers, isTitle, mayBeSpeakers, PARTICLES } from './names'
import { isVerb } from './noun-phrase'
import { genderOfName, type Person, personOf } from './person'
import { isPerson } from './person-noun'

/** One name. */
const ONE = String.raw`\p{Lu}(?:\p{L}|[.'’-](?=\p{L}))*\.?`
/** Names in a row, small words of names between them. */
const RUN = new RegExp(String.raw`(?<![\p{L}\p{M}\d])${ONE}(?:\s(?:(?:${PARTICLES})\s)*${ONE})*`, 'gu')
/** Verbs of what people do, in the forms that stand behind a name; what ends in "-ed" is one besides. */
const DOES =
  /^(?:says|said|told|tells|met|won|lost|led|leads|left|came|spoke|wrote|ran|became|bought|sold|paid|sent|built|saw|knew|thought|wants|promises|denies|refuses|claims|insists|argues|did|let)$/u

/** What stands before the name of a place; "believes in" stands before anything. */
const PLACE =
  /(?<!\b(?:belie(?:f|ves?|ved)|trust(?:s|ed)?|confiden(?:t|ce)|confid(?:es|ed)|faith|hopes?|interest(?:ed)?|disappointed)\s)\bin\s+(?:the\s+)?$/iu

/** The speaker's name, and how the source names them. */
export type Speakers = readonly [name: string, ...others: string[]]

/** Who is named in a sentence besides the speaker. */
export interface People {
  named: Person[]
  /** The person whom the sentence begins with as its subject. */
  subject: Person | null
  /** Whether anybody else may be meant in it: by an office, as a relative, by a pronoun, by a name that tells nothing. */
  others: boolean
}

/** "Peter Novak says he never met him": somebody else. "Her" owns something where a noun follows. */
const HIM =
  /(?<![\p{L}\p{M}])(?:him|her(?=\s*(?:$|[.,;:!?]|(?:in|on|at|to|for|from|with|by|and|but|or|as|again|there)(?![\p{L}\p{M}]))))(?![\p{L}\p{M}])/u

/** Without a genitive, and without the stop of its sentence. */
const nameAlone = (name: string) => name.replace(/['’]s?$|(?<!\b(?:Jr|Sr))\.$/u, '')

/** Whether what follows a name makes it the subject: a verb. */
const isDoing = (behind: string): boolean => {
  const next = /^\s+(\p{Ll}[\p{L}'’]*)/u.exec(behind)?.[1]
  return next !== undefined && (isVerb(next) || DOES.test(next) || next.endsWith('ed'))
}

/** Names in a row as they stand in a text; what opens them and names nobody is left out, so is a genitive. */
function* runsIn(text: string): Generator<{ name: string; before: string; behind: string; opens: boolean }> {
  for (const match of text.matchAll(RUN)) {
    const words = match[0].split(/\s+/)
    const first = words.findIndex((word) => !isNobody(word))
    if (first < 0) continue
    const before = text.slice(0, match.index)
    const opens = first === 0 && /^["“”„«‘'’(\s]*$/u.test(before)
    yield { name: nameAlone(words.slice(first).join(' ')), before, behind: text.slice(match.index + match[0].length), opens }
  }
}

/** Whether a name is known for somebody's: by a given name, or since the text has it as a surname or has it do something. */
function isKnown(name: string, around: string): boolean {
  const words = name.split(/\s+/)
  if (words.some((word) => genderOfName(word) !== null || isTitle(word))) return true
  for (const run of runsIn(around)) {
    const names = run.name.split(/(?<=\p{Ll}{3}\.)(?<!Prof\.)\s/u)
    if (names.some((one) => words.includes(personOf(nameAlone(one))?.surname ?? ''))) return true
    if (run.name === name && isDoing(run.behind)) return true
  }
  return false
}

/** A man by his given name whom a title makes a woman, or the other way round: not the speaker, but a namesake. */
function isNamesake(name: string, speaker: string): boolean {
  const [title, given] = [name, speaker].map((full) => personOf(full)?.woman)
  return title !== undefined && given !== undefined && title !== given
}

/**
 * Reads the people of a sentence, the speaker of the statement left out.
 *
 * @param around the text that it stands in
 */
export function peopleOf(sentence: string, speakers: Speakers, around: string): People {
  const people: People = { named: [], subject: null, others: false }
  const doubtful: string[] = []
  for (const { name, before, behind, opens } of runsIn(sentence)) {
    if (isSpeakers(name, speakers[0]) && !isNamesake(name, speakers[0])) continue
    const person = personOf(name)
    if (mayBeSpeakers(name, speakers)) doubtful.push(name)
    else if (!person) {
      if (!PLACE.test(before) || isKnown(name, around)) doubtful.push(name)
    } else {
      if (!people.named.some((one) => one.name === person.name)) people.named.push(person)
      if (opens && isDoing(behind)) people.subject = person
    }
  }
  const nouns = sentence.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}'’-]*/gu) ?? []
  people.others =
    HIM.test(sentence) ||
    doubtful.some((run) => !people.named.some(({ surname }) => surname === run)) ||
    nouns.some((noun) => isPerson(noun) || isPerson(noun.replace(/(?:['’]s|s)$/u, '')))
  return people
}
