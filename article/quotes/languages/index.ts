import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { guessLanguage } from './guess'
import { it } from './it'
import { nl } from './nl'
import { pl } from './pl'
import { pt } from './pt'
import { ru } from './ru'
import type { QuoteLanguage } from './types'
import { uk } from './uk'

/** Another language is one more file and one more name here. English first: it stands in where nothing tells. */
export const LANGUAGES = { en, de, fr, es, it, pt, nl, pl, ru, uk } satisfies Record<string, QuoteLanguage>

/** The language of a BCP 47 tag where there are words for it, else the one that the text looks like. */
export function languageFor(tag: string | undefined, text: string): QuoteLanguage {
  const known: Readonly<Record<string, QuoteLanguage>> = LANGUAGES
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? guessLanguage(text, Object.values(known)) ?? en
}
