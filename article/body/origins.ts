import { firstWhere } from '../first-where'
import type { Piece } from './text'

/** A place in one of the text nodes that a block was read from. */
export interface Place {
  /** Which of the block's pieces it is in. */
  piece: number
  node: Text
  offset: number
}

/** Where the visible text leaves the page's own: only a single space inside a piece stands for itself. */
const GAP = /[\s\u00ad\u200b\u2060]{2,}|[\u00ad\u200b\u2060]|^\s|\s$/g

/**
 * The way from `visibleText(pieces)` back into the page. Made in one pass over the pieces and kept as stretches in which text and page go on
 * alike, so that thousands of places in one endless paragraph are found without reading it again.
 */
export class Origins {
  private readonly starts: number[] = []
  private readonly places: Place[] = []
  private length = 0
  private last: Place | null = null
  /** The first white space since the last word: undefined where there is none, null where a line break makes it. */
  private space: Place | null | undefined

  constructor(pieces: readonly Piece[]) {
    pieces.forEach(({ node, data }, piece) => {
      let at = 0
      for (const gap of data.matchAll(GAP)) {
        if (node !== null) this.addWords({ piece, node, offset: at }, gap.index - at)
        const space = gap[0].search(/\s/)
        if (space >= 0 && this.space === undefined) this.space = node === null ? null : { piece, node, offset: gap.index + space }
        at = gap.index + gap[0].length
      }
      if (node !== null) this.addWords({ piece, node, offset: at }, data.length - at)
    })
  }

  /**
   * The places of the first and of the last of a stretch of the visible text's code units; null where it is empty or out of the text. A space
   * made of several characters stands at the first of them, one that only a line break makes at the character before it.
   *
   * @param start  UTF-16 offset in the visible text
   * @param end    the same, exclusive
   */
  locate(start: number, end: number): [Place, Place] | null {
    const [first, last] = [this.at(start), this.at(end - 1)]
    return end > start && first && last ? [first, last] : null
  }

  private at(offset: number): Place | null {
    if (offset < 0 || offset >= this.length) return null
    const stretch = firstWhere(this.starts.length, (place) => (this.starts[place] ?? 0) > offset) - 1
    const from = this.places[stretch]
    return from === undefined ? null : { ...from, offset: from.offset + offset - (this.starts[stretch] ?? 0) }
  }

  private addWords(from: Place, length: number): void {
    if (length === 0) return
    const space = this.space ?? this.last
    if (this.space !== undefined && space !== null && this.length > 0) this.add(space, 1)
    this.space = undefined
    this.add(from, length)
    this.last = { ...from, offset: from.offset + length - 1 }
  }

  private add(from: Place, length: number): void {
    this.starts.push(this.length)
    this.places.push(from)
    this.length += length
  }
}
