import { en } from './en'
import type { Lexicon } from './lexicon'

/** Languages that the rules read; a new one is one file and one line. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = { en }

/** The lexicon of a BCP 47 tag; English where the language has none, so that numbers and dates are still read. */
export function lexiconOf(language: string | null | undefined): Lexicon {
  const primary = (language ?? 'en').toLowerCase().split('-')[0] ?? 'en'
  return LEXICONS[primary] ?? en
}
