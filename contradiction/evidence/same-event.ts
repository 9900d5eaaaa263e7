import type { Reading } from '../understand'
import type { ReadPair } from './signal'

/** Least share of the words of the shorter text that both use. */
const LEAST_OVERLAP = 0.5

/**
 * Whether both texts tell of one event that happens once to a thing: "The contract was signed in March", "The contract was signed in May". Then two
 * times can't both be right. Not where there may be several ("a contract", "met again").
 */
export function sameEvent({ earlier, later, overlap }: ReadPair): boolean {
  const { once, several } = earlier.lexicon
  const happened = (reading: Reading) => reading.words.map(({ lower }) => lower).filter((word) => once.has(word))
  const told = happened(earlier)
  const same = overlap >= LEAST_OVERLAP && happened(later).some((word) => told.includes(word))
  return same && !several.test(earlier.claim.text) && !several.test(later.claim.text)
}
