const MARKS = /\p{M}+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu
/** Letters that Unicode doesn't take apart into a base letter and a mark, as people type them without. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' }
const PLAIN_LETTER = /[ßæœøđłıþð]/g

/**
 * Text as it is searched and compared by name: lower case, without diacritics, every run of other signs one blank, trimmed.
 *
 * @example foldWords('Łukasz  Müller-Groß') === 'lukasz muller gross'
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN[letter] ?? letter)
    .replace(NOT_WORD, ' ')
    .trim()
}

/** A name as a key: two ways of typing the same name give the same. A name of signs alone is kept as typed. */
export function foldName(name: string): string {
  return foldWords(name) || name.trim()
}

const QUOTES = /[‘’‚‛′ʼ`´]/gu
const DOUBLE_QUOTES = /[“”„‟″«»]/gu
const DASHES = /[‐-―−]/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu

/**
 * The words of a quote as a key of sameness: typesetting and case folded away, letters, diacritics, digits and signs kept, since two quotes
 * that differ in one of those are not the same words.
 */
export function foldText(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim()
  return folded.replace(/^["']+|["'.,;]+$/gu, '').trim() || folded
}
