import { de } from './de'
import { en } from './en'
import { guessLanguage } from './guess'
import type { QuoteLanguage } from './types'

/** Another language is one more file and one more name here. English first: it stands in where nothing tells. */
export const LANGUAGES = { en, de } satisfies Record<string, QuoteLanguage>

/** The language of a BCP 47 tag where there are words for it, else the one that the text looks like. */
export function languageFor(tag: string | undefined, text: string): QuoteLanguage {
  const known: Readonly<Record<string, QuoteLanguage>> = LANGUAGES
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? guessLanguage(text, Object.values(known)) ?? en
}
