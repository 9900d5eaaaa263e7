import type { QuoteLanguage } from './types'

const SAMPLE = 3_000
/** What a word with a letter of the language's own counts, against 1 for a common word. */
const LETTER = 0.5
const stops = new WeakMap<QuoteLanguage, Set<string>>()

function stopWords(language: QuoteLanguage): Set<string> {
  const known = stops.get(language) ?? new Set(language.stop.split(' '))
  stops.set(language, known)
  return known
}

/**
 * Guesses the language of a text by its commonest small words and its own letters; the first language of the list where nothing tells.
 *
 * @param text  the first 3,000 code units are looked at
 */
export function guessLanguage(text: string, languages: readonly QuoteLanguage[]): QuoteLanguage | undefined {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  let best = languages[0]
  let most = 0
  for (const language of languages) {
    const stop = stopWords(language)
    const own = new Set(language.letters)
    const hits = words.reduce((sum, word) => sum + (stop.has(word) ? 1 : 0) + ([...word].some((c) => own.has(c)) ? LETTER : 0), 0)
    if (hits > most) {
      most = hits
      best = language
    }
  }
  return best
}
