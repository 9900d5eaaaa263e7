import { en } from '../language/en'
import { MEN, TITLES, TITLES_OF_MEN, TITLES_OF_WOMEN, WOMEN } from '../language/given-names'
import { isPerson, isVerb } from './noun-phrase'

/** Somebody who is named in a text. */
export interface Person {
  /** As written, office left out: "Peter Novak", "Mrs Keller". */
  name: string
  surname: string
  /** Whether the name tells a woman; else it tells a man. */
  woman: boolean
}

/** Names in a row, small words of names between them ("von der Leyen"). */
const RUN =
  /(?<![\p{L}\p{M}\d])\p{Lu}(?:\p{L}|[.'’-](?=\p{L}))*\.?(?:\s(?:(?:von|van|der|den|de|di|da|bin|al)\s)*\p{Lu}(?:\p{L}|[.'’-](?=\p{L}))*\.?)*/gu
/** What is written with a capital and is nobody: days, months, peoples and parties as such. */
const NOBODY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|republicans?|democrats?|democratic|conservatives?|labour|liberals?|congress|parliament|senate|americans?|british|english|germans?|french|russians?|ukrainians?|polish|europeans?|israelis?|chinese)$/u
/** What is named after somebody. */
const BODY =
  /^(?:university|college|school|street|road|avenue|square|park|bridge|airport|station|hospital|foundation|institute|centre|center|party|company|group|bank|church|cathedral|stadium|prize|award|act|building|house|hall|tower|island|county|city|museum|library|inc|ltd|democrats|union)\.?$/iu
/** Verbs of what people do, in the forms that stand behind a name; what ends in "-ed" is one besides. */
const DOES =
  /^(?:says|said|told|tells|met|won|lost|led|leads|left|came|spoke|wrote|ran|became|bought|sold|paid|sent|built|saw|knew|thought|wants|promises|denies|refuses|claims|insists|argues|did|let)$/u

/** What stands before the name of a place. */
const PLACE = /\b(?:in|at|near|across|outside|inside)\s+(?:the\s+)?$/iu

const bare = (word: string) => word.toLowerCase().replace(/\.$/u, '')

/** Whether a word written with a capital stands for nobody. */
export const isNobody = (word: string): boolean => NOBODY.test(bare(word)) || en.months.includes(bare(word)) || en.stop.has(bare(word))

/** Which of two sets holds a word: true for the first; null for neither, or both. */
const whichOf = (word: string, women: ReadonlySet<string>, men: ReadonlySet<string>): boolean | null =>
  women.has(bare(word)) === men.has(bare(word)) ? null : women.has(bare(word))
const genderOfName = (given: string) => whichOf(given, WOMEN, MEN)
const genderOfTitle = (title: string) => whichOf(title, TITLES_OF_WOMEN, TITLES_OF_MEN)
const isTitle = (word: string) => TITLES.has(bare(word)) || genderOfTitle(word) !== null

/**
 * Reads names in a row as one person: behind a title, or opened by a common given name.
 *
 * @returns null where they may be something else ("Wall Street", "Keller")
 */
export function personOf(run: string): Person | null {
  const words = run.split(/\s+/)
  const named = words.findIndex((word) => !isTitle(word))
  if (named < 0 || BODY.test(words.at(-1) ?? '')) return null
  const title = words.slice(0, named).find((word) => genderOfTitle(word) !== null)
  const own = words.slice(named)
  const woman = title === undefined ? genderOfName(own[0] ?? '') : genderOfTitle(title)
  if (woman === null || (title === undefined && own.length < 2)) return null
  return { name: [...(title === undefined ? [] : [title]), ...own].join(' '), surname: own.at(-1) ?? '', woman }
}

/** Whether a name is, or may be, the speaker's own: "Keller" and "Anna Keller" for Anna Keller, and any Keller for one who is known by that alone. */
export function isSpeakers(name: string, speaker: string): boolean {
  const last = (full: string) =>
    bare(
      full
        .replace(/\([^)]*\)/gu, '')
        .trim()
        .split(/\s+/)
        .at(-1) ?? '',
    )
  return last(name) === last(speaker)
}

/** Who is named in a sentence besides the speaker. */
export interface People {
  named: Person[]
  /** The person whom the sentence begins with as its subject. */
  subject: Person | null
  /** Whether anybody else may be meant in it: by an office, as a relative, by a name that tells nothing. */
  others: boolean
}

const withoutGenitive = (name: string) => name.replace(/['’]s?$/u, '')

/** Whether what follows a name makes it the subject: a verb. */
const isDoing = (behind: string): boolean => {
  const next = /^\s+(\p{Ll}[\p{L}'’]*)/u.exec(behind)?.[1]
  return next !== undefined && (isVerb(next) || DOES.test(next) || next.endsWith('ed'))
}

/**
 * Reads the people of a sentence, the speaker of the statement left out.
 *
 * @param speaker the speaker's name
 */
export function peopleOf(sentence: string, speaker: string): People {
  const people: People = { named: [], subject: null, others: false }
  const doubtful: string[] = []
  for (const match of sentence.matchAll(RUN)) {
    const before = sentence.slice(0, match.index)
    const words = match[0].split(/\s+/)
    if (words.every(isNobody)) continue
    const run = words.slice(words.findIndex((word) => !isNobody(word))).join(' ')
    const name = withoutGenitive(run)
    if (isSpeakers(name, speaker)) continue
    const person = personOf(name)
    if (!person) {
      if (!PLACE.test(before)) doubtful.push(name)
      continue
    }
    if (!people.named.some((one) => one.name === person.name)) people.named.push(person)
    const opens = /^["“”„«‘'’(\s]*$/u.test(before) && run === match[0]
    if (opens && isDoing(sentence.slice(match.index + match[0].length))) people.subject = person
  }
  const nouns = sentence.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}'’-]*/gu) ?? []
  people.others =
    doubtful.some((run) => !people.named.some(({ surname }) => surname === run)) ||
    nouns.some((noun) => isPerson(noun) || isPerson(noun.replace(/(?:['’]s|s)$/u, '')))
  return people
}
