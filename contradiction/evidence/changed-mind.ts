import type { Word } from '../text/words'
import type { Span } from '../types'
import type { Reading } from '../understand'
import { decisiveClauses } from './meaning'
import { negations } from './polarity'
import { isWithin, matches, matterBeside, type ReadPair } from './signal'

/** The last sentence, or what is set off by a colon or semicolon, of a text. */
const SENTENCE = /[^.!?…;:]*$/u

/** "I do not regret it", "I regret nothing", "as if I was wrong": the words of an admission, and none. */
function isAdmitted(reading: Reading, hit: Span): boolean {
  const words = reading.words.filter((word) => isWithin(hit, word))
  const over = negations(reading).filter(({ negator, reached }) => negator.end <= hit.start && words.some((word) => reached.has(word)))
  const { text } = reading.claim
  return (
    over.length % 2 === 0 &&
    !reading.lexicon.nothingAdmitted.test(text.slice(hit.end)) &&
    !reading.lexicon.supposed.test(text.slice(0, hit.start))
  )
}

/** "The union apologised", "Dorn was mistaken": the mind of somebody whom the sentence names, and who is not the speaker. */
function isOthers(reading: Reading, hit: Span): boolean {
  const { claim, lexicon, words } = reading
  if (lexicon.mistaken.test(claim.text.slice(hit.start, hit.end))) return false
  const from = Math.max(0, claim.text.slice(0, hit.start).search(SENTENCE))
  const before = words.filter((word) => isWithin({ start: from, end: hit.start }, word))
  const speaker = (claim.speaker ?? '').toLowerCase().split(/\s+/)
  const isFirst = ({ lower }: Word) => lexicon.firstPerson.has(lower)
  if (words.some((word) => isWithin(hit, word) && (isFirst(word) || lexicon.ownBody.has(word.lower)))) return false
  const subject = before.findLast(
    (word) => isFirst(word) || ((lexicon.people.has(word.lower) || word.capital) && reading.content.includes(word)),
  )
  if (!subject || isFirst(subject) || speaker.includes(subject.lower) || lexicon.months.includes(subject.lower)) return false
  return !lexicon.ownBody.has(before[before.indexOf(subject) - 1]?.lower ?? '')
}

/**
 * Where the later text admits to another mind about what the earlier one speaks of ("I was wrong about the toll"). An admission about something
 * else is none; one without matter of its own ("I have changed my mind: …") is about what stands beside it.
 */
export function changedMind(pair: ReadPair, decisive: readonly Span[] = decisiveClauses(pair).later): Span[] {
  const { later, shared } = pair
  const sharesIn = (clause: Span | undefined) =>
    clause !== undefined && later.content.some((word) => isWithin(clause, word) && shared.has(word.stem))
  return matches(later, later.lexicon.changedMind).filter((hit) => {
    if (!isAdmitted(later, hit) || isOthers(later, hit)) return false
    const at = later.clauses.findIndex((clause) => isWithin(clause, hit))
    const clause = later.clauses[at]
    if (!clause) return false
    if (sharesIn(clause) || decisive.some((span) => span.start < clause.end && clause.start < span.end)) return true
    return matterBeside(later, hit).length === 0 && (sharesIn(later.clauses[at - 1]) || sharesIn(later.clauses[at + 1]))
  })
}
