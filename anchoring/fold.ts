import { foldCluster } from './fold-table'
import { last } from './page-text/collapse'

export interface Folded {
  text: string
  /** Offset in the source of folded code unit `at`; `origin(text.length)` is the source's length. Monotone. */
  origin(at: number): number
  /** Folded offset of the source's code unit `at`. Monotone. */
  folded(at: number): number
}

/** White space and what takes no room: soft hyphen, zero-width characters, direction and variation marks, tatweel. */
const ROOMLESS = '\\u00ad\\u034f\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff'
const ODD = new RegExp(
  ` [\\s${ROOMLESS}]+|(?! )[\\s${ROOMLESS}][\\s${ROOMLESS}]*|[\\u1100-\\u11ff]+|[^\\x00-\\x7f]\\p{M}*|[\\x21-\\x7e]\\p{M}+|\``,
  'gu',
)
const GAP = new RegExp(`^[\\s${ROOMLESS}]+$`, 'u')
const SPACE = /[^\S\ufeff]/

const foldPiece = (piece: string): string => (GAP.test(piece) ? (SPACE.test(piece) ? ' ' : '') : foldCluster(piece))

/**
 * Folds away what typesetting changes and a reader does not notice, keeping the way back to the source's own offsets.
 *
 * Compatibility forms (NFKC), quotation marks, dashes, soft hyphens, zero-width characters and runs of white space. Never letters, their
 * case, digits or negations: those are what a changed quote is made of.
 *
 * @param text  UTF-16
 */
export function fold(text: string): Folded {
  const parts: string[] = []
  const foldedAt = [0]
  const originAt = [0]
  let done = 0
  let length = 0
  for (const match of text.matchAll(ODD)) {
    const piece = match[0]
    const plain = foldPiece(piece)
    if (plain === piece) continue
    const start = match.index
    parts.push(text.slice(done, start), plain)
    length += start - done
    foldedAt.push(length)
    originAt.push(start)
    length += plain.length
    done = start + piece.length
    foldedAt.push(length)
    originAt.push(done)
  }
  parts.push(text.slice(done))
  return {
    text: parts.join(''),
    origin: (at) => follow(foldedAt, originAt, at),
    folded: (at) => follow(originAt, foldedAt, at),
  }
}

/** `fold(text).text`, without the way back. */
export function foldText(text: string): string {
  return text.replace(ODD, foldPiece)
}

function follow(from: readonly number[], to: readonly number[], at: number): number {
  const step = last(from, at)
  return Math.min((to[step] ?? 0) + at - (from[step] ?? 0), to[step + 1] ?? Number.POSITIVE_INFINITY)
}
