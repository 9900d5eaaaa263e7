import type { PageIndex } from '../page-index'
import { type Agreement, agreement, stronger, together } from './context'
import { edgesAgree } from './edges'
import type { Needle } from './needle'
import { occurrences } from './occurrences'

/** Folded offsets. */
export interface Hit {
  start: number
  end: number
}

export interface ExactHit extends Hit {
  /** The kept words before and after stand there too: it is the place that was kept, not another with the same words. */
  atHome: boolean
}

/** Shorter words are found in many a page: only where the kept neighbours stand beside them. */
export const SHORT = 16
/** Up to here words may stand alone on a page by chance, so that some neighbour must agree, or else they must be where they were. */
const PHRASE = 24
const MOST_HITS = 200
/** A statement has rarely moved further than this against its neighbours. */
export const NEARBY = 2_000

/**
 * Finds the kept words as they were, typesetting apart. First with the context that made them unique, near where they are thought
 * to be and then anywhere, and only then each occurrence, of which the neighbours choose.
 *
 * @param expected  folded offset where they are thought to be
 */
export function findExact(index: PageIndex, needle: Needle, expected: number): ExactHit | null {
  const { text } = index.folded
  const { exact, whole, lead } = needle
  const placed = (at: number, atHome = true): ExactHit => ({ start: at, end: at + exact.length, atHome })
  const fits = (at: number) => edgesAgree(text, at, at + exact.length, needle)
  const from = Math.max(0, expected - lead - NEARBY)
  const near = from + lead + text.slice(from, expected + whole.length + NEARBY).indexOf(whole)
  if (whole.length > exact.length && near >= from + lead && fits(near)) return placed(near)
  const hits: { hit: ExactHit; with: Agreement }[] = []
  for (const at of occurrences(index, exact)) {
    if (hits.length >= MOST_HITS) break
    if (!fits(at)) continue
    if (whole.length > exact.length && at >= lead && text.startsWith(whole, at - lead)) return placed(at)
    const around = agreement(text, at, at + exact.length, needle)
    hits.push({ hit: placed(at, both(around) >= HOME), with: around })
  }
  hits.sort((a, b) => together(b.with) - together(a.with) || Math.abs(a.hit.start - expected) - Math.abs(b.hit.start - expected))
  const best = hits[0]
  return best && believable(best.with, needle) ? best.hit : null
}

/** So much of both neighbourhoods must have stayed for a place to be the kept one. */
const HOME = 0.6
const both = ({ before, after }: Agreement) => Math.min(before ?? 1, after ?? 1)

function believable(found: Agreement, { exact }: Needle): boolean {
  if (exact.length < SHORT) return stronger(found) >= 0.6
  if (exact.length < PHRASE) return stronger(found) >= 0.25
  return true
}
