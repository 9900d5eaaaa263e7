import type { Folded } from '../fold'
import { type Agreement, agreement, stronger, together } from './context'
import { edgesAgree } from './edges'
import type { Needle } from './needle'

/** Folded offsets. */
export interface Hit {
  start: number
  end: number
}

/** Shorter words are found in many a page: only where the kept neighbours stand beside them. */
export const SHORT = 16
/** Up to here words may stand alone on a page by chance, so that some neighbour must agree, or else they must be where they were. */
const PHRASE = 24
const MOST_HITS = 200

/**
 * Finds the kept words as they were, typesetting apart. First where they stood, then with the context that made them unique, and only
 * then each occurrence, of which the neighbours choose.
 *
 * @param expected  folded offset where they are thought to be
 */
export function findExact(page: Folded, needle: Needle, expected: number): Hit | null {
  const { text } = page
  const { exact, whole, lead } = needle
  const placed = (at: number): Hit => ({ start: at, end: at + exact.length })
  if (whole.length > exact.length) {
    if (text.startsWith(whole, expected - lead) && edgesAgree(text, expected, expected + exact.length, needle)) return placed(expected)
    const at = text.indexOf(whole)
    if (at >= 0 && edgesAgree(text, at + lead, at + lead + exact.length, needle)) return placed(at + lead)
  }
  const hits: { hit: Hit; with: Agreement }[] = []
  for (let at = text.indexOf(exact); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(exact, at + 1)) {
    const hit = placed(at)
    if (edgesAgree(text, hit.start, hit.end, needle)) hits.push({ hit, with: agreement(text, hit.start, hit.end, needle) })
  }
  hits.sort((a, b) => together(b.with) - together(a.with) || Math.abs(a.hit.start - expected) - Math.abs(b.hit.start - expected))
  const best = hits[0]
  return best && believable(best.with, needle) ? best.hit : null
}

function believable(found: Agreement, { exact }: Needle): boolean {
  if (exact.length < SHORT) return stronger(found) >= 0.6
  if (exact.length < PHRASE) return stronger(found) >= 0.25
  return true
}
