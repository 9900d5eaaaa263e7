/** Words as the anchoring core sees them. Scripts written without spaces count character by character. */

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const LETTER = `[[\\p{L}\\p{M}\\p{N}_]--[${UNSPACED}]]`

/** A number with its sign and separators; a word with its inner apostrophes; a character of an unspaced script; any other character. */
const TOKEN = /* @__PURE__ */ new RegExp(
  `(?<![\\p{L}\\p{N}])[\\-+]?\\p{Nd}+(?:[.,:]\\p{Nd}+)*${LETTER}*|${LETTER}+(?:'${LETTER}+)*|[${UNSPACED}]\\p{M}*|\\S`,
  'gv',
)

export interface Token {
  text: string
  start: number
  end: number
}

/** The tokens of a folded text; what stands between them is white space. */
export function tokenize(folded: string): Token[] {
  return Array.from(folded.matchAll(TOKEN), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
}

const WORD_CHAR = /[\p{L}\p{M}\p{N}_]/u
const UNSPACED_CHAR = /* @__PURE__ */ new RegExp(`[${UNSPACED}]`, 'u')

/** A letter or digit of a script that parts its words by spaces. */
export const isWordChar = (char: string | undefined): boolean => char !== undefined && WORD_CHAR.test(char) && !UNSPACED_CHAR.test(char)
export const isDigit = (char: string | undefined): boolean => char !== undefined && /\p{Nd}/u.test(char)
export const isWord = (token: string): boolean => WORD_CHAR.test(token)
export const isUnspaced = (text: string): boolean => UNSPACED_CHAR.test(text)
