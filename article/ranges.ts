import { Origins, type Place } from './body/origins'
import { type Piece, visibleText } from './body/text'
import { firstWhere } from './first-where'
import type { Article, Block, Span } from './types'

/** What is known of where a block's text stands in the page. */
interface Source {
  /** The text nodes, with what they held when `origins` was made. */
  pieces: readonly Piece[]
  /** Made when the first range is asked for: few blocks hold quotes. */
  origins: Origins | null
  /** What they held when they last proved to say something else: no need to read the same again. */
  differs: readonly Piece[] | null
}

/** Kept beside the block, so that an article stays plain data. */
const SOURCES = new WeakMap<Block, Source>()

/** Remembers which text nodes a block was read from, for `rangesOf`. */
export function rememberPieces(block: Block, pieces: readonly Piece[]): void {
  SOURCES.set(block, { pieces, origins: null, differs: null })
}

/**
 * Live DOM ranges of spans of an article's text, in page order, one for each block that a span touches.
 *
 * Text that the page has changed or removed since it was read gives no range: the caller then finds the words again by its selector. Only the
 * words asked for are compared with the page, so that each of an endless paragraph's quotes costs no more than its own words.
 *
 * @param article  as `readArticle` gave it in this page
 * @param spans    UTF-16 offsets in `article.text`, end exclusive, in any order
 */
export function rangesOf({ text, blocks }: Article, spans: readonly Span[]): Range[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const ranges: Range[] = []
  for (const span of ordered) {
    for (let index = firstWhere(blocks.length, (place) => (blocks[place]?.end ?? 0) > span.start); index < blocks.length; index++) {
      const block = blocks[index]
      if (block === undefined || block.start >= span.end) break
      const range = rangeIn(text, block, span)
      if (range !== null) ranges.push(range)
    }
  }
  return ranges
}

function rangeIn(text: string, block: Block, span: Span): Range | null {
  const source = SOURCES.get(block)
  if (source === undefined || block.node === null) return null
  const start = Math.max(span.start, block.start) - block.start
  const end = Math.min(span.end, block.end) - block.start
  source.origins ??= new Origins(source.pieces)
  let places = source.origins.locate(start, end)
  if (places !== null && !stands(source, places)) {
    const again = readAgain(source, text.slice(block.start, block.end))
    places = again?.locate(start, end) ?? null
  }
  if (places === null) return null
  const [first, last] = places
  const range = block.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** Whether the page still holds the same from one place to another. */
function stands({ pieces }: Source, [first, last]: readonly [Place, Place]): boolean {
  return pieces.slice(first.piece, last.piece + 1).every(({ node, data }, place) => {
    if (node === null) return true
    const from = place === 0 ? first.offset : 0
    const isLast = first.piece + place === last.piece
    const to = isLast ? last.offset + 1 : data.length
    const isWhole = isLast ? node.length >= to : node.length === to
    return node.isConnected && isWhole && node.substringData(from, to - from) === data.slice(from, to)
  })
}

/** The way back into the page as it is now, where it still says the same words in other white space; null where it doesn't. */
function readAgain(source: Source, words: string): Origins | null {
  const now = source.pieces.map(({ node, data }): Piece => ({ node, data: node === null ? data : node.data }))
  if (now.some(({ node }) => node !== null && !node.isConnected)) return null
  if (source.differs !== null && now.every(({ data }, place) => data === source.differs?.[place]?.data)) return null
  source.differs = visibleText(now) === words ? null : now
  if (source.differs !== null) return null
  source.pieces = now
  source.origins = new Origins(now)
  return source.origins
}
