/** A word or number of a text. Offsets are UTF-16 code units into that text, end exclusive. */
export interface Word {
  lower: string
  /** Crude stem: the key by which words of two texts are compared. */
  stem: string
  /** Written with a capital that does not just open a sentence. */
  capital: boolean
  start: number
  end: number
}

/** Whether only a space parts two words. */
export const isNear = (text: string, { end }: Word, { start }: Word): boolean => /^\s{1,2}$/.test(text.slice(end, start))

const WORD = /\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu
const OPENS = /(?:^|[.!?…:"“„«»‘([]\s*)$/u

/**
 * Splits a text into words and numbers; hyphenated words and contractions stay whole.
 *
 * @param text any text
 * @param stem how the language of the text stems a lower-case word
 */
export function readWords(text: string, stem: (lower: string) => string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    found.push({
      lower,
      stem: stem(lower),
      capital: match[0] !== match[0].toLowerCase() && !OPENS.test(before),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return found
}
