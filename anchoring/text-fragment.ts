import type { StatementSelector } from './types'

/** Longer texts, and texts over several blocks, are given by their first and last words (as Chrome's own generator does). */
const LONGEST = 300
const WORDS_AT_ENDS = 6
const WORDS_OF_CONTEXT = 4

/**
 * A link's fragment that scrolls a browser to the statement: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG Scroll to Text Fragment).
 *
 * @returns '' when the selector has no words
 */
export function textFragment({ quote }: StatementSelector): string {
  const exact = quote.exact.trim()
  if (exact === '') return ''
  const words = exact.split(/\s+/)
  const ends = (exact.length > LONGEST || exact.includes('\n')) && words.length > 1
  const prefix = lastWords(quote.prefix)
  const suffix = firstWords(quote.suffix)
  const parts = [
    prefix && `${encode(prefix)}-`,
    ...(ends ? [startOf(exact), endOf(exact)] : [exact]).map(encode),
    suffix && `-${encode(suffix)}`,
  ]
  return `#:~:text=${parts.filter(Boolean).join(',')}`
}

/** Each term must stand in one block. */
function startOf(exact: string): string {
  const words = (exact.split('\n')[0] ?? '').trim().split(/\s+/)
  return words.slice(0, Math.min(WORDS_AT_ENDS, Math.max(1, words.length >> (exact.includes('\n') ? 0 : 1)))).join(' ')
}

function endOf(exact: string): string {
  const words = (exact.split('\n').at(-1) ?? '').trim().split(/\s+/)
  return words.slice(-Math.min(WORDS_AT_ENDS, Math.max(1, words.length >> (exact.includes('\n') ? 0 : 1)))).join(' ')
}

/** Whole words only: a term matches at word boundaries. The first of the context may be cut, and is left out. */
const lastWords = (prefix: string): string => {
  const words = (prefix.split('\n').at(-1) ?? '').trimEnd().split(/\s+/).filter(Boolean)
  return /[\p{L}\p{N}]$/u.test(prefix) ? '' : words.slice(-WORDS_OF_CONTEXT).join(' ')
}
const firstWords = (suffix: string): string => {
  const words = (suffix.split('\n')[0] ?? '').trimStart().split(/\s+/).filter(Boolean)
  return /^[\p{L}\p{N}]/u.test(suffix) ? '' : words.slice(0, WORDS_OF_CONTEXT).join(' ')
}

/** Everything but letters and digits of ASCII, since `-`, `,` and `&` are the directive's own and `)` breaks links in other texts. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*~_.]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
