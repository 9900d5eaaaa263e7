import { fold } from './metadata/fold'
import type { Sliced } from './slices'
import type { Quote } from './types'

/** Fewer words may well be said twice by two people. */
const FEWEST_WORDS = 4
const QUOTES_IN_A_STEP = 500

/**
 * Leaves out quotes that only repeat another: a pull quote, a teaser, the headline's quote that the text gives in full. The one that stays
 * is the one whose speaker is known, the text's rather than the headline's, the first.
 */
export function* withoutRepeatedQuotes(quotes: readonly Quote[]): Sliced<Quote[]> {
  const best = new Map<string, Quote>()
  const keys = new Map<Quote, string>()
  for (const quote of quotes) {
    const key = fold(quote.text)
    if (keys.set(quote, key).size % QUOTES_IN_A_STEP === 0) yield
    const known = best.get(key)
    if (known === undefined || (isRepeat(known, quote) && rank(quote) > rank(known))) best.set(key, quote)
  }
  return quotes.filter((quote) => {
    const kept = best.get(keys.get(quote) ?? '')
    return kept === undefined || kept === quote || !isRepeat(kept, quote)
  })
}

function isRepeat(a: Quote, b: Quote): boolean {
  const differ = a.speaker.name !== null && b.speaker.name !== null && fold(a.speaker.name) !== fold(b.speaker.name)
  return !differ && (a.headline !== b.headline || a.text.split(/\s+/).length >= FEWEST_WORDS)
}

function rank({ speaker, headline }: Quote): number {
  return (speaker.name === null ? 0 : 2) + (headline ? 0 : 1)
}
