import { type Hit, NEARBY } from './exact'
import type { Needle } from './needle'

/** Characters of each neighbour that must stand as they were, white space apart. */
const NEIGHBOUR = 20
const DISTINCT = 40

/**
 * What stands between the kept neighbours now: the place of an edited statement, found without a search for
 * its words. Null when a neighbour was touched too, or lets too little or too much between itself and the other.
 */
export function betweenNeighbours(text: string, { exact, prefix, suffix }: Needle, expected: number): Hit | null {
  const before = prefix.slice(-NEIGHBOUR)
  const after = suffix.slice(0, NEIGHBOUR)
  if (before.trim().length < NEIGHBOUR / 2 || after.trim().length < NEIGHBOUR / 2) return null
  const from = Math.max(0, expected - NEARBY)
  const near = text.slice(from, expected + NEARBY).indexOf(before)
  // Further away only by enough words to be the only ones of their kind.
  const far = near < 0 && prefix.length >= DISTINCT ? text.indexOf(prefix.slice(-DISTINCT)) + DISTINCT - before.length : -1
  if (near < 0 && far < DISTINCT - before.length) return null
  let start = (near < 0 ? far : from + near) + before.length
  const length = text.slice(start, start + exact.length * 2 + NEIGHBOUR).indexOf(after)
  let end = start + length
  if (length < exact.length / 3) return null
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { start, end }
}
