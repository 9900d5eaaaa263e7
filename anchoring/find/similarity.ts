import { diffArrays } from 'diff/lib/diff/array.js'
import { tokenize } from '../words'

/** Beyond this many cells the table of character distances costs too much; words are compared instead. */
const MOST_CELLS = 400_000

/** How alike two folded texts are, 0..1: 1 − Levenshtein distance ÷ the longer length. */
export function similarity(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return 1
  const a = one.slice(start, one.length - end)
  const b = other.slice(start, other.length - end)
  const differing = a.length * b.length > MOST_CELLS ? wordDistance(a, b) : distance(a, b)
  return 1 - differing / longer
}

/** Levenshtein distance, one row of the table at a time. */
function distance(a: string, b: string): number {
  const row = Uint32Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const char = a.charCodeAt(i - 1)
    let diagonal = i - 1
    let left = i
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      left = Math.min(above + 1, left + 1, diagonal + (char === b.charCodeAt(j - 1) ? 0 : 1))
      diagonal = above
      row[j] = left
    }
  }
  return row[b.length] ?? 0
}

/** Characters of the words that differ: an upper bound of the distance, cheap for long texts. */
function wordDistance(a: string, b: string): number {
  let removed = 0
  let added = 0
  for (const part of diffArrays(words(a), words(b))) {
    const length = part.value.reduce((sum, word) => sum + word.length + 1, 0)
    if (part.removed) removed += length
    if (part.added) added += length
  }
  return Math.max(removed, added)
}

const words = (text: string) => tokenize(text).map((token) => token.text)
