import type { Span } from '../types'
import type { Reading } from '../understand'
import { decisiveClauses } from './meaning'
import { negations } from './polarity'
import { matches, type ReadPair } from './signal'

const within = (outer: Span, { start, end }: Span) => start >= outer.start && end <= outer.end

/** "I do not regret it", "I regret nothing", "as if I was wrong": the words of an admission, and none. */
function isAdmitted(reading: Reading, hit: Span): boolean {
  const words = reading.words.filter((word) => within(hit, word))
  const over = negations(reading).filter(({ negator, reached }) => negator.end <= hit.start && words.some((word) => reached.has(word)))
  const { text } = reading.claim
  return (
    over.length % 2 === 0 &&
    !reading.lexicon.nothingAdmitted.test(text.slice(hit.end)) &&
    !reading.lexicon.supposed.test(text.slice(0, hit.start))
  )
}

/**
 * Where the later text admits to another mind about what the earlier one speaks of ("I was wrong about the toll"). An admission about something
 * else is none; one without matter of its own ("I have changed my mind: …") is about what stands beside it.
 */
export function changedMind(pair: ReadPair, decisive: readonly Span[] = decisiveClauses(pair).later): Span[] {
  const { later, shared } = pair
  const sharesIn = (clause: Span | undefined) =>
    clause !== undefined && later.content.some((word) => within(clause, word) && shared.has(word.stem))
  return matches(later, later.lexicon.changedMind).filter((hit) => {
    if (!isAdmitted(later, hit)) return false
    const at = later.clauses.findIndex((clause) => within(clause, hit))
    const clause = later.clauses[at]
    if (!clause) return false
    if (sharesIn(clause) || decisive.some((span) => span.start < clause.end && clause.start < span.end)) return true
    const bare = later.content.every((word) => !within(clause, word) || within(hit, word))
    return bare && (sharesIn(later.clauses[at - 1]) || sharesIn(later.clauses[at + 1]))
  })
}
