import { locate, type Piece, visibleText } from './body/text'
import type { Article, Block, Span } from './types'

/** The text nodes that a block was read from; kept beside the block, so that an article stays plain data. */
const PIECES = new WeakMap<Block, readonly Piece[]>()

/** Remembers which text nodes a block was read from, for `rangesOf`. */
export function rememberPieces(block: Block, pieces: readonly Piece[]): void {
  PIECES.set(block, pieces)
}

/**
 * Live DOM ranges of spans of an article's text, in page order, one for each block that a span touches.
 *
 * Text that the page has changed or removed since it was read gives no range: the caller then finds the words again by its selector.
 *
 * @param article  as `readArticle` gave it in this page
 * @param spans    UTF-16 offsets in `article.text`, end exclusive, in any order
 */
export function rangesOf(article: Article, spans: readonly Span[]): Range[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const ranges: Range[] = []
  let from = 0
  for (const span of ordered) {
    while (from < article.blocks.length && (article.blocks[from]?.end ?? 0) <= span.start) from++
    for (let index = from; index < article.blocks.length; index++) {
      const block = article.blocks[index]
      if (block === undefined || block.start >= span.end) break
      const range = rangeIn(article, block, span)
      if (range !== null) ranges.push(range)
    }
  }
  return ranges
}

function rangeIn(article: Article, block: Block, span: Span): Range | null {
  const pieces = PIECES.get(block)
  if (pieces === undefined || block.node === null) return null
  const now = pieces.map(({ node, data }) => ({ node, data: node === null ? data : node.data }))
  if (pieces.some(({ node }) => node !== null && !node.isConnected)) return null
  if (visibleText(now) !== article.text.slice(block.start, block.end)) return null
  const start = Math.max(span.start, block.start) - block.start
  const end = Math.min(span.end, block.end) - block.start
  const [points] = locate(now, [[start, end]])
  if (!points) return null
  const range = block.node.ownerDocument.createRange()
  range.setStart(points[0].node, points[0].offset)
  range.setEnd(points[1].node, points[1].offset)
  return range
}
