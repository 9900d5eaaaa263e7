import type { Claim } from '../types'
import { type Beside, besideOf } from './beside'
import { type NounPhrase, subjectOf } from './noun-phrase'
import { isNobody, isSpeakers, peopleOf, personOf } from './person'
import { phraseOf, saidOf } from './said-of'
import { thisNoun } from './this-noun'

/** A pronoun that opens a statement and points behind it. "This" and "that" alone mostly mean all that was said before, which no phrase names. */
const THING = /^["“'‘]?(It|They|Its|Their)(?=\s|['’])/u
const SOMEBODY = /^["“'‘]?(He|She|His|Her)(?=\s\p{Ll}|['’])/u
/** "It is raining", "it's complicated", "it would be a shame", "it makes no sense": nothing is meant, or all that was said before. */
const EMPTY =
  /^["“'‘]?It(?:['’]s|\s+(?:\p{L}+ly\s+|also\s+|still\s+|just\s+|never\s+)?(?:is|was|isn['’]t|wasn['’]t|seems?|seemed|appears?|appeared|takes|took|feels|felt|looks|looked|sounds|sounded|depends|matters|makes (?:no )?sense|does|doesn['’]t|did|didn['’]t)|(?:['’](?:ll|d)|\s+\p{L}+(?:n['’]t)?)\s+(?:not\s+|never\s+|also\s+|\p{L}+ly\s+)?(?:be|been|seem|take|make (?:no )?sense|depend))\b/u
/** "It will take years to …", "it hurts me that …": what is meant follows. */
const AHEAD =
  /^["“'‘]?It(?:['’](?:s|ll|d)|\s+(?:is|was|will|would|could|should|might|may|must|can|has|had|hurts|helps|costs|shows|means|shocks|worries))\b[^.;:]{0,60}?\s(?:to|that|who|when|if|whether)\b/u
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?<!['’]s?)(?:\s+(?:(?:von|van|der|den|de|di|da|bin|al)\s+)*|$)){1,5}$/u

/** What a statement and its source say for "it", "he" and names. */
export type Referring = Pick<Claim, 'context' | 'speaker' | 'kind'>

interface Found {
  phrase: string
  /** Where in the text the words end that stand for it. */
  end: number
}

/** The phrase that an opening "it" or "they" means: what the article says that is spoken of, else the subject of the sentence before. */
function thing(text: string, beside: Beside): Found | null {
  const [opening, pronoun = ''] = THING.exec(text) ?? []
  if (opening === undefined || AHEAD.test(text)) return null
  const whom = saidOf(beside)
  const subject = () => (isWhole(beside) && !EMPTY.test(text) ? subjectOf(beside.before) : null)
  const phrase: NounPhrase | null = whom === null ? subject() : phraseOf(whom)
  const plural = pronoun.startsWith('They') || pronoun === 'Their'
  if (!phrase || phrase.plural !== plural || (!plural && phrase.person)) return null
  return { phrase: genitive(phrase.phrase, pronoun === 'Its' || pronoun === 'Their'), end: opening.length }
}

/** A sentence that is cut does not begin with its subject; one that begins like a sentence is taken for whole. */
const isWhole = ({ before, cut }: Beside) => !cut || /^["“„«‘']?\p{Lu}/u.test(before)

/** The person whom an opening "he" or "she" means: whom the article says that is spoken of, else the only one of the sentence before, as its subject. */
function somebody(text: string, beside: Beside, { speaker, kind }: Referring): Found | null {
  const [opening, pronoun = ''] = SOMEBODY.exec(text) ?? []
  // In the article's own words "he" is the speaker.
  if (opening === undefined || !speaker || !beside.quoted || (kind !== undefined && kind !== 'direct')) return null
  const woman = pronoun === 'She' || pronoun === 'Her'
  const whom = saidOf(beside)
  const name = whom === null ? onlySubject(beside, speaker, woman) : spokenOf(whom, speaker, woman)
  return name === null ? null : { phrase: genitive(name, pronoun === 'His' || pronoun === 'Her'), end: opening.length }
}

function onlySubject({ before, cut }: Beside, speaker: string, woman: boolean): string | null {
  if (cut) return null
  const { named, subject, others } = peopleOf(before, speaker)
  return subject && named.length === 1 && !others && subject.woman === woman ? subject.name : null
}

/** A name that the article says is spoken of; its gender may be unknown ("said of Novak"), but not the other. */
function spokenOf(whom: string, speaker: string, woman: boolean): string | null {
  if (!NAME.test(whom) || isSpeakers(whom, speaker) || whom.split(/\s+/).every(isNobody)) return null
  const told = personOf(whom)
  return told === null || told.woman === woman ? whom : null
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
