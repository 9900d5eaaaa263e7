import { addStyle } from './add-style'
import { covers, Entries } from './entries'
import { highlightName, PAINT_KINDS, type PaintKind, priorityOf } from './kinds'
import type { Painted, Painter } from './painter'
import { frameAt, textAt } from './point'

type HighlightView = Window & { CSS: { highlights?: HighlightRegistry }; Highlight?: typeof Highlight }

/** The window that has the API; null where it is missing. */
function viewOf(document: Document): HighlightView | null {
  const view = document.defaultView as HighlightView | null
  return view?.CSS?.highlights && typeof view.Highlight === 'function' ? view : null
}

/** Paints with the CSS Custom Highlight API, in each document that the ranges belong to. The page's DOM is not touched. */
export class HighlightPainter implements Painter {
  private readonly entries = new Entries()
  private readonly documents = new Set<Document>()
  private readonly sheets = new Map<ShadowRoot | Document, () => void>()

  static isAvailable(document: Document): boolean {
    return viewOf(document) !== null
  }

  constructor(private readonly document: Document) {
    this.documents.add(document)
  }

  paint(id: string, kind: PaintKind, ranges: readonly Range[]): void {
    this.unpaint(id)
    for (const range of ranges) this.highlight(kind, range)?.add(range)
    this.entries.set({ id, kind, ranges })
  }

  unpaint(id: string): void {
    const entry = this.entries.get(id)
    if (!entry) return
    for (const range of entry.ranges) this.registered(entry.kind, documentOf(range))?.delete(range)
    this.entries.delete(id)
  }

  clear(): void {
    for (const kind of PAINT_KINDS) {
      for (const document of this.documents) viewOf(document)?.CSS.highlights?.delete(highlightName(kind))
    }
    this.entries.clear()
  }

  hitTest(x: number, y: number): Painted | null {
    return this.hitIn(this.document, x, y)
  }

  rectsOf(id: string): DOMRect[] {
    return (this.entries.get(id)?.ranges ?? []).flatMap((range) => Array.from(range.getClientRects()))
  }

  destroy(): void {
    this.clear()
    for (const remove of this.sheets.values()) remove()
    this.sheets.clear()
  }

  private hitIn(document: Document, x: number, y: number): Painted | null {
    const frame = frameAt(document, x, y)
    if (frame) return this.documents.has(frame.document) ? this.hitIn(frame.document, frame.x, frame.y) : null
    const roots = [...this.sheets.keys()].filter((root): root is ShadowRoot => root.nodeType === 11)
    const node = textAt(document, x, y, roots)
    const entry = node && this.entries.at(node).find(({ ranges }) => ranges.some((range) => covers(range, x, y)))
    return entry ? { id: entry.id, kind: entry.kind } : null
  }

  private highlight(kind: PaintKind, range: Range): Highlight | null {
    const document = documentOf(range)
    const known = this.registered(kind, document)
    this.style(range.startContainer.getRootNode())
    if (known) return known
    const view = viewOf(document)
    if (!view?.Highlight) return null
    const highlight = new view.Highlight()
    highlight.priority = priorityOf(kind)
    view.CSS.highlights?.set(highlightName(kind), highlight)
    this.documents.add(document)
    return highlight
  }

  private registered(kind: PaintKind, document: Document): Highlight | null {
    return viewOf(document)?.CSS.highlights?.get(highlightName(kind)) ?? null
  }

  /** A shadow root and a frame's document know nothing of the style inserted into the page. */
  private style(root: Node): void {
    if (root === this.document || this.sheets.has(root as ShadowRoot)) return
    if (root.nodeType === 11 || root.nodeType === 9) this.sheets.set(root as ShadowRoot | Document, addStyle(root as ShadowRoot | Document))
  }
}

const documentOf = (range: Range): Document => range.startContainer.ownerDocument ?? (range.startContainer as Document)
