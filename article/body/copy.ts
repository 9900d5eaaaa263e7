import type { Walked } from './walk'

/** Attribute that ties an element of the copy to the live blocks read from it: the index of one of them. */
export const MARK = 'data-on-record-block'

/**
 * A copy of the page for Readability to use up: the elements that hold blocks are marked, what holds nothing of an article is taken out.
 *
 * Elements are matched by their place in document order, so nothing may change the page between `walk` and this.
 *
 * @returns null where the page can't be copied or has changed meanwhile
 */
export function markedCopy(document: Document, { blocks, useless }: Walked): Document | null {
  const copy = copyOf(document)
  if (copy === null) return null
  const originals = document.querySelectorAll('*')
  const twins = copy.querySelectorAll('*')
  if (originals.length !== twins.length) return null
  const marks = new Map<Element, number>(blocks.map(({ element, index }) => [element, index]))
  const dropped = new Set(useless)
  const removed: Element[] = []
  for (const [place, twin] of twins.entries()) {
    const original = originals[place]
    if (original === undefined || original.localName !== twin.localName) return null
    const mark = marks.get(original)
    if (mark !== undefined) twin.setAttribute(MARK, String(mark))
    if (dropped.has(original)) removed.push(twin)
  }
  for (const twin of removed) twin.remove()
  return copy
}

function copyOf(document: Document): Document | null {
  try {
    return document.cloneNode(true) as Document
  } catch {
    return null
  }
}
