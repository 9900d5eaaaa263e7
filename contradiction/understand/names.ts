import { TITLES, TITLES_OF_MEN, TITLES_OF_WOMEN } from '../language/given-names'

/** Letters that Unicode doesn't take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }
/** Small words in the middle of a name ("von der Leyen"), as alternatives of a regular expression. */
export const PARTICLES = 'von|van|der|den|de|di|da|bin|al'
/** What stands in a name and names nobody: generations, and small words of names. */
const NO_NAME = new RegExp(`^(?:jr|sr|ii|iii|iv|junior|senior|${PARTICLES}|la|le)$`, 'u')

/** As a name compares: without marks, and one spelling for those in which other alphabets are written ("Zelenskyy", "Schroeder"). */
const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/([aou])e/gu, '$1')
    .replace(/[iyj]+$/u, 'y')

/** A word as the lists hold it: lower case, without a full stop. */
export const bare = (word: string): string => word.toLowerCase().replace(/\.$/u, '')

/** Whether a word stands before a name: a title, an office. */
export const isTitle = (word: string): boolean => TITLES.has(bare(word)) || TITLES_OF_WOMEN.has(bare(word)) || TITLES_OF_MEN.has(bare(word))

/** Whether a word behind a name tells the generation. */
export const isGeneration = (word: string): boolean => /^(?:jr|sr|ii|iii|iv)$/u.test(bare(word))

/** The words of a name that tell who it is, folded: no titles, initials, small words. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/\([^)]*\)/gu, '')
    .split(/\s+/)
    .filter((word) => !isTitle(word))
    .flatMap((word) => word.normalize('NFC').split(/[^\p{L}\p{M}]+/u))
  return words.filter((word) => word.length > 1 && /^\P{Ll}/u.test(word) && !NO_NAME.test(word.toLowerCase())).map(fold)
}

/** Whether a name says nothing else than the speaker's: "Keller", "Mrs Keller", "Anna Keller" for Anna B. Keller. */
export function isSpeakers(name: string, speaker: string): boolean {
  const own = new Set(wordsOf(speaker))
  const words = wordsOf(name)
  return words.length > 0 && words.every((word) => own.has(word))
}

/** Whether a name shares a word with one of the speaker's names: it may be the speaker, or a relative. */
export const mayBeSpeakers = (name: string, speakers: readonly string[]): boolean => {
  const own = new Set(speakers.flatMap(wordsOf))
  return wordsOf(name).some((word) => own.has(word))
}
