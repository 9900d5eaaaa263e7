import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lookup } from '../../../components/i18n'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
export type Catalogue = Record<string, string>

export const LOCALES = readdirSync(join(ROOT, 'locales')).map((name) => name.replace(/\.json$/, ''))

export function catalogue(locale: string): Catalogue {
  return JSON.parse(readFileSync(join(ROOT, 'locales', `${locale}.json`), 'utf8'))
}

/** Wordings as the browser gives them: `$1`… filled in, "" for a key that is not there. */
export function lookupIn(words: Catalogue): Lookup {
  return (key, substitutions) => (words[key] ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '')
}
