import type { QuoteLanguage } from './types'

const SAMPLE = 6_000

/**
 * Guesses the language of a text by its commonest small words; the first language of the list where nothing tells.
 *
 * @param text  the first 6,000 code units are looked at
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
    const stop = new Set(language.stop.split(' '))
    const hits = words.reduce((sum, word) => sum + (stop.has(word) ? 1 : 0), 0)
    if (hits > most) {
      most = hits
      best = language
    }
  }
  return best
}
