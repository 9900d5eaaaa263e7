import { transliterate } from './transliterate'

/**
 * Folds a name for comparison: case, accents, punctuation, a possessive 's and the script (Cyrillic becomes Latin) go.
 *
 * @returns lower-case words parted by one space; empty for a name without letters
 */
export function foldName(name: string): string {
  return transliterate(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’']s(?![\p{L}\p{N}])/gu, ''),
  )
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`.ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
