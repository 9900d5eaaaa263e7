import { HighlightPainter } from './highlight-painter'
import type { PaintKind } from './kinds'
import { WrapPainter } from './wrap-painter'

export interface Painted {
  id: string
  kind: PaintKind
}

/** Paints words in the page; whatever it does is undone by `destroy`. */
export interface Painter {
  /** Paints the ranges, in place of what was painted under the same id. */
  paint(id: string, kind: PaintKind, ranges: readonly Range[]): void
  unpaint(id: string): void
  /** Takes every paint of ours away, and nobody else's. */
  clear(): void
  /** What is painted under a point of the viewport, the strongest kind first; null when nothing is. Does not grow with the page. */
  hitTest(x: number, y: number): Painted | null
  /** Where painted words stand now (viewport coordinates), for markers beside them; empty when the id is not painted. */
  rectsOf(id: string): DOMRect[]
  destroy(): void
}

/**
 * A painter for a document: by the CSS Custom Highlight API, which leaves the page's DOM alone; by wrapping elements where it is missing.
 * The look is `HIGHLIGHT_CSS`, which the caller inserts.
 */
export function createPainter(document: Document): Painter {
  return HighlightPainter.isAvailable(document) ? new HighlightPainter(document) : new WrapPainter()
}
