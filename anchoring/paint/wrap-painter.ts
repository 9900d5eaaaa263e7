import { MARK_TAG } from '../page-text/elements'
import { textNodesIn } from './entries'
import { type PaintKind, priorityOf } from './kinds'
import type { Painted, Painter } from './painter'
import { unwrap, type Wrapped, wrap } from './wrap'

/** A range as offsets in its container's text: splitting and joining text nodes does not move it. */
interface Place {
  container: Node
  start: number
  end: number
}

interface Entry {
  kind: PaintKind
  places: Place[]
}

/**
 * Paints by wrapping the words in elements of ours, where the Custom Highlight API is missing.
 *
 * Wraps are undone in the reverse of the order they were made in, so that the page's own text nodes come back whole: a change of one paint
 * lays all of them anew, once for all changes of a task, so that ranges given in one task all hold. Wrapping splits text nodes: a page text
 * read before it no longer gives ranges.
 */
export class WrapPainter implements Painter {
  private readonly entries = new Map<string, Entry>()
  private wrapped: Wrapped[] = []
  private laid = new Map<string, Entry>()
  private queued = false

  paint(id: string, kind: PaintKind, ranges: readonly Range[]): void {
    this.entries.set(id, { kind, places: ranges.map(placeOf) })
    this.layLater()
  }

  unpaint(id: string): void {
    if (this.entries.delete(id)) this.layLater()
  }

  clear(): void {
    this.entries.clear()
    this.layLater()
  }

  hitTest(x: number, y: number): Painted | null {
    const document = this.wrapped[0]?.mark.ownerDocument
    const mark = document?.elementFromPoint(x, y)?.closest(MARK_TAG)
    const id = mark?.getAttribute('for')
    const entry = id && this.entries.get(id)
    return entry ? { id, kind: entry.kind } : null
  }

  rectsOf(id: string): DOMRect[] {
    this.lay()
    return this.wrapped.filter(({ mark }) => mark.getAttribute('for') === id).flatMap(({ mark }) => Array.from(mark.getClientRects()))
  }

  destroy(): void {
    this.entries.clear()
    this.queued = false
    this.strip()
  }

  private layLater(): void {
    if (this.queued) return
    this.queued = true
    queueMicrotask(() => this.lay())
  }

  private lay(): void {
    if (!this.queued) return
    this.queued = false
    // Laying the same again would be heard as a change of the page, and be answered by laying it again.
    if (this.isLaid()) return
    this.strip()
    // The strongest is laid last and so lies innermost, where the pointer finds it.
    const weakestFirst = [...this.entries].sort(([, one], [, other]) => priorityOf(one.kind) - priorityOf(other.kind))
    for (const [id, { kind, places }] of weakestFirst) {
      for (const { node, start, end } of places.flatMap(piecesOf)) {
        const made = wrap(node, start, end, id, kind)
        if (made) this.wrapped.push(made)
      }
    }
    this.laid = new Map(this.entries)
  }

  private isLaid(): boolean {
    if (this.laid.size !== this.entries.size || !this.wrapped.every(({ mark }) => mark.isConnected)) return false
    return [...this.entries].every(([id, entry]) => {
      const laid = this.laid.get(id)
      return (
        laid?.kind === entry.kind &&
        laid.places.length === entry.places.length &&
        entry.places.every((one, at) => isSame(one, laid.places[at]))
      )
    })
  }

  private strip(): void {
    for (const made of this.wrapped.reverse()) unwrap(made)
    this.wrapped = []
    this.laid = new Map()
  }
}

function placeOf(range: Range): Place {
  const container = ofThePage(range.commonAncestorContainer)
  const before = range.cloneRange()
  before.selectNodeContents(container)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { container, start, end: start + range.toString().length }
}

/** The nearest element of the page itself: one of ours will be gone when the paint is laid anew. */
function ofThePage(node: Node): Node {
  let container = node
  while (container.parentNode && (container.nodeType === 3 || isMark(container))) container = container.parentNode
  return container
}

const isSame = (one: Place, other: Place | undefined) =>
  one.container === other?.container && one.start === other.start && one.end === other.end

const isMark = (node: Node) => node.nodeType === 1 && (node as Element).localName === MARK_TAG

function piecesOf({ container, start, end }: Place): { node: Text; start: number; end: number }[] {
  const all = container.ownerDocument?.createRange()
  if (!all || !container.isConnected) return []
  all.selectNodeContents(container)
  let at = 0
  return textNodesIn(all).flatMap((node) => {
    const from = at
    at += node.data.length
    return at <= start || from >= end ? [] : [{ node, start: Math.max(0, start - from), end: Math.min(node.data.length, end - from) }]
  })
}
