import { Readability } from '@mozilla/readability'
import type { Readable } from '../types'
import { MARK } from './copy'

/**
 * Lets Mozilla's Readability choose the article's elements.
 *
 * @param copy  a pruned, marked copy of the page (see `markedCopy`); it is used up
 * @returns     null where Readability finds nothing or fails, as it does on some malformed pages
 */
export function readable(copy: Document): Readable | null {
  try {
    const parsed = new Readability<Node>(copy, { disableJSONLD: true, keepClasses: true, serializer: (node) => node }).parse()
    if (!parsed?.content) return null
    return { kept: marksIn(parsed.content), title: parsed.title || null, byline: parsed.byline || null }
  } catch {
    return null
  }
}

function marksIn(content: Node): Set<number> {
  const kept = new Set<number>()
  if (!('querySelectorAll' in content)) return kept
  const element = content as Element
  for (const marked of element.querySelectorAll(`[${MARK}]`)) kept.add(Number(marked.getAttribute(MARK)))
  return kept
}
