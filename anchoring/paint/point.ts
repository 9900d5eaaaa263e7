/** The text node under a point, in the document or in one of the shadow roots; null where no text is. */
export function textAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Node | null {
  const found =
    typeof document.caretPositionFromPoint === 'function'
      ? document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode
      : document.caretRangeFromPoint?.(x, y)?.startContainer
  return found ?? null
}

/** The frame element under a point whose document may be read, with the point in its own coordinates. */
export function frameAt(document: Document, x: number, y: number): { document: Document; x: number; y: number } | null {
  const element = document.elementFromPoint(x, y)
  if (element?.localName !== 'iframe') return null
  const inside = (element as HTMLIFrameElement).contentDocument
  const { left, top } = element.getBoundingClientRect()
  return inside && { document: inside, x: x - left - element.clientLeft, y: y - top - element.clientTop }
}
