import type { Sliced } from '../slices'

/** A piece of the page's text in reading order; `node` is null for a line break. */
export interface Piece {
  node: Text | null
  data: string
}

/** Soft hyphens, zero-width spaces and word joiners: printed by no one, in the way of every search. Joiners that scripts need stay. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g

/** The pieces' text as a reader sees it: runs of white space are one space, none at the ends, invisible characters left out. */
export function visibleText(pieces: readonly Piece[]): string {
  let raw = ''
  for (const piece of pieces) raw += piece.data
  return collapse(raw)
}

/** @see visibleText */
export function collapse(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** At least the first `limit` code units of what an element's text nodes hold, if it holds as many: the rest of a long one is not read. */
export function textStart(element: Element, limit: number): string {
  let text = ''
  let node: Node | null = element.firstChild
  while (node !== null && text.length < limit) {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    let next: Node | null = node.firstChild ?? node.nextSibling
    for (let up: Node | null = node.parentNode; next === null && up !== null && up !== element; up = up.parentNode) next = up.nextSibling
    node = next
  }
  return text
}

/** Code units of a long text read between two places where the work may be interrupted. */
const UNITS_IN_A_STEP = 50_000

/** The same text as `visibleText`, in small steps: for stretches of a megabyte. */
export function* visibleTextInSteps(pieces: readonly Piece[]): Sliced<string> {
  const parts: string[] = []
  let spaced = true
  let read = 0
  for (const { data } of pieces) {
    for (let at = 0; at < data.length; at += UNITS_IN_A_STEP) {
      const part = data
        .slice(at, at + UNITS_IN_A_STEP)
        .replace(INVISIBLE, '')
        .replace(/\s+/g, ' ')
      const own: string = spaced && part.startsWith(' ') ? part.slice(1) : part
      if (own !== '') spaced = own.endsWith(' ')
      parts.push(own)
      read += part.length
      if (read < UNITS_IN_A_STEP) continue
      read = 0
      yield
    }
  }
  yield
  return parts.join('').trimEnd()
}
