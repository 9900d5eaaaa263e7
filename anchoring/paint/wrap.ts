import { lazy } from '../lazy'
import { MARK_TAG } from '../page-text/elements'
import type { PaintKind } from './kinds'

/** One wrapped piece of a text node, with what is needed to leave no trace of it. */
export interface Wrapped {
  mark: HTMLElement
  /** The page's own node, which keeps the beginning of its text; the piece itself when the piece began it. */
  head: Text
  piece: Text
  tail: Text | null
}

/** Parents in which an element between the children breaks the layout; the white space there is not wrapped. */
const strict = /* @__PURE__ */ lazy(() => new Set('table tbody thead tfoot tr colgroup ul ol dl select'.split(' ')))

/** Wraps `start..end` of a text node; null when there is nothing to see there. */
export function wrap(node: Text, start: number, end: number, id: string, kind: PaintKind): Wrapped | null {
  const parent = node.parentElement
  if (start >= end || (parent && strict().has(parent.localName) && node.data.trim() === '')) return null
  const tail = end < node.data.length ? node.splitText(end) : null
  const piece = start > 0 ? node.splitText(start) : node
  const mark = node.ownerDocument.createElement(MARK_TAG)
  mark.setAttribute('kind', kind)
  mark.setAttribute('for', id)
  piece.replaceWith(mark)
  mark.append(piece)
  return { mark, head: node, piece, tail }
}

/** Undoes one `wrap`; the last made must be the first undone. What the page has taken out meanwhile is left alone. */
export function unwrap({ mark, head, piece, tail }: Wrapped): void {
  if (mark.isConnected) mark.replaceWith(...mark.childNodes)
  if (piece !== head && piece.parentNode === head.parentNode && head.nextSibling === piece) {
    head.appendData(piece.data)
    piece.remove()
  }
  if (tail && head.nextSibling === tail) {
    head.appendData(tail.data)
    tail.remove()
  }
}
