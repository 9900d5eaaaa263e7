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
/** The pieces that are folded as one: a gap, conjoining Hangul, a character with its marks. */
const PIECE = /* @__PURE__ */ new RegExp(`[\\s${ROOMLESS}]+|[\\u1100-\\u11ff]+|.\\p{M}*`, 'suy')
const GAP = /* @__PURE__ */ new RegExp(`^[\\s${ROOMLESS}]+$`, 'u')
const SPACE = /[^\S\ufeff]/

const foldPiece = (piece: string): string => (GAP.test(piece) ? (SPACE.test(piece) ? ' ' : '') : foldCluster(piece))

const BLANK = 0x20
const BACKTICK = 0x60
const DELETE = 0x7f
const FIRST_MARK = 0x300

/** Where the next character stands that folding may change; `text.length` when there is none. Most of a text is passed over here. */
function nextOdd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BLANK) {
      const next = text.charCodeAt(at + 1)
      if (next <= BLANK || next >= DELETE) return at
    } else if (code < BLANK || code >= DELETE || code === BACKTICK || text.charCodeAt(at + 1) >= FIRST_MARK) return at
  }
  return text.length
}

/** Calls `change` for each piece that folds to something else. */
function eachFolded(text: string, change: (start: number, end: number, plain: string) => void): void {
  for (let at = nextOdd(text, 0); at < text.length; at = nextOdd(text, PIECE.lastIndex)) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(text)?.[0] ?? ''
    PIECE.lastIndex = at + Math.max(1, piece.length)
    const plain = foldPiece(piece)
    if (plain !== piece) change(at, at + piece.length, plain)
  }
}

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
  eachFolded(text, (start, end, plain) => {
    parts.push(text.slice(done, start), plain)
    length += start - done
    foldedAt.push(length)
    originAt.push(start)
    length += plain.length
    done = end
    foldedAt.push(length)
    originAt.push(done)
  })
  parts.push(text.slice(done))
  return {
    text: parts.join(''),
    origin: (at) => follow(foldedAt, originAt, at),
    folded: (at) => follow(originAt, foldedAt, at),
  }
}

/** `fold(text).text`, without the way back. */
export function foldText(text: string): string {
  let folded = ''
  let done = 0
  eachFolded(text, (start, end, plain) => {
    folded += text.slice(done, start) + plain
    done = end
  })
  return done === 0 ? text : folded + text.slice(done)
}

function follow(from: readonly number[], to: readonly number[], at: number): number {
  const step = last(from, at)
  return Math.min((to[step] ?? 0) + at - (from[step] ?? 0), to[step + 1] ?? Number.POSITIVE_INFINITY)
}
