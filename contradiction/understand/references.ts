import type { Claim } from '../types'
import { type Beside, besideOf } from './beside'
import { isBody, isNobody } from './bodies'
import { isTitle, mayBeSpeakers, PARTICLES } from './names'
import { type NounPhrase, subjectOf } from './noun-phrase'
import { isEmpty, isOfThing, pointsBehind } from './opening'
import { peopleOf, type Speakers } from './people'
import { personOf } from './person'
import { isTime, phraseOf, type SaidOf, saidOf } from './said-of'
import { thisNoun } from './this-noun'

/** A pronoun that opens a statement and points behind it. "This" and "that" alone mostly mean all that was said before, which no phrase names. */
const THING = /^["“'‘]?(It|They|Its|Their)(?=\s|['’])/u
const SOMEBODY = /^["“'‘]?(He|She|His|Her)(?=\s\p{Ll}|['’])/u
const NAME = new RegExp(String.raw`^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?<!['’]s?)(?:\s+(?:(?:${PARTICLES})\s+)*|$)){1,5}$`, 'u')

/** What a statement and its source say for "it", "he" and names. */
export type Referring = Pick<Claim, 'context' | 'speaker' | 'speakerAsWritten' | 'kind'>

interface Found {
  phrase: string
  /** Where in the text the words end that stand for it. */
  end: number
}

/** The phrase that an opening "it" or "they" means: what the article says that is spoken of, else the subject of the sentence before. */
function thing(text: string, beside: Beside): Found | null {
  const [opening, pronoun = ''] = THING.exec(text) ?? []
  const owns = pronoun === 'Its' || pronoun === 'Their'
  if (opening === undefined || isEmpty(text) || !pointsBehind(text, owns)) return null
  const said = saidOf(beside)
  const subject = () => (isWhole(beside) && (owns || isOfThing(text)) ? subjectOf(beside.before) : null)
  const phrase: NounPhrase | null = said === null ? subject() : phraseOf(said.whom)
  const plural = pronoun === 'They' || pronoun === 'Their'
  if (!phrase || phrase.plural !== plural || (!plural && phrase.person) || phrase.phrase.split(' ').some(isTime)) return null
  return { phrase: genitive(phrase.phrase, owns), end: opening.length }
}

/** A sentence that is cut does not begin with its subject; one that begins like a sentence is taken for whole. */
const isWhole = ({ before, cut }: Beside) => !cut || /^["“„«‘']?\p{Lu}/u.test(before)

/** The person whom an opening "he" or "she" means: whom the article says that is spoken of, else the only one of the sentence before, as its subject. */
function somebody(text: string, beside: Beside, { speaker, speakerAsWritten, kind }: Referring): Found | null {
  const [opening, pronoun = ''] = SOMEBODY.exec(text) ?? []
  // In the article's own words "he" is the speaker.
  if (opening === undefined || !speaker || !beside.quoted || (kind !== undefined && kind !== 'direct')) return null
  const woman = pronoun === 'She' || pronoun === 'Her'
  const owns = pronoun === 'His' || pronoun === 'Her'
  if (!pointsBehind(text, owns)) return null
  const speakers: Speakers = speakerAsWritten ? [speaker, speakerAsWritten] : [speaker]
  const said = saidOf(beside)
  const name = said === null ? onlySubject(beside, speakers, woman) : spokenOf(said, speakers, woman)
  return name === null ? null : { phrase: genitive(name, owns), end: opening.length }
}

function onlySubject({ before, cut, around }: Beside, speakers: Speakers, woman: boolean): string | null {
  if (cut) return null
  const { named, subject, others } = peopleOf(before, speakers, around)
  return subject && named.length === 1 && !others && subject.woman === woman ? subject.name : null
}

/** A name that the article says is spoken of; its gender may be unknown ("said of Novak"), but not the other, nor may it be a thing's. */
function spokenOf({ whom, asked }: SaidOf, speakers: Speakers, woman: boolean): string | null {
  const words = whom.split(/\s+/)
  if (!NAME.test(whom) || mayBeSpeakers(whom, speakers) || isBody(whom) || words.every(isNobody)) return null
  const last = words.at(-1) ?? ''
  // A title alone addresses somebody; one at the end, or an initial, was cut off a name by its stop.
  if (isTitle(last) || last.length === 1) return null
  const told = personOf(whom)
  return told === null ? (asked ? null : whom) : told.woman === woman ? whom : null
}

const genitive = (phrase: string, owns: boolean) => (owns ? `${phrase}${/s$/u.test(phrase) ? '’' : '’s'}` : phrase)

/**
 * Says in square brackets what a word stands for that points behind the statement, where the source tells: "It stays open" after "The mine
 * employs 900 people." becomes "It [The mine] stays open". No word is better than a wrong one: what is not plain is left as it is. Only the
 * judge and the encoder see it.
 *
 * @param text the statement, or the part of it that is the speaker's own
 */
export function resolveReferences(text: string, claim: Referring): string {
  const beside = claim.context ? besideOf(text, claim.context) : null
  if (!beside) return text
  const found = thing(text, beside) ?? somebody(text, beside, claim) ?? thisNoun(text, beside.before)
  return found ? `${text.slice(0, found.end)} [${found.phrase}]${text.slice(found.end)}` : text
}
