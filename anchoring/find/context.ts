import { tokenize } from '../words'
import type { Needle } from './needle'

/** Context compared on each side: enough to tell neighbours apart, little enough to survive a change nearby. */
const REACH = 48

/** How far the words before and after a place agree with those that were kept: 0..1 each, null where none were kept. */
export interface Agreement {
  before: number | null
  after: number | null
}

/** Compares the neighbourhood of `start..end` in a folded text with the kept one. */
export function agreement(text: string, start: number, end: number, needle: Needle): Agreement {
  return {
    before: side(needle.prefix.slice(-REACH), text.slice(Math.max(0, start - REACH * 1.5), start), true),
    after: side(needle.suffix.slice(0, REACH), text.slice(end, end + REACH * 1.5), false),
  }
}

/** The stronger side; a side that was never kept does not count. */
export const stronger = ({ before, after }: Agreement): number => Math.max(before ?? 0, after ?? 0)
export const together = ({ before, after }: Agreement): number => (before ?? 0) + (after ?? 0)

/** Share of the kept characters found in the same order, the nearest words counting most. */
function side(kept: string, found: string, backwards: boolean): number | null {
  const want = words(kept, backwards)
  if (want.length === 0) return null
  const have = words(found, backwards)
  let next = 0
  let got = 0
  let all = 0
  for (const [rank, word] of want.entries()) {
    const weight = word.length / (1 + rank / 4)
    all += weight
    const at = have.indexOf(word, next)
    if (at < 0 || at > next + 4) continue
    got += weight
    next = at + 1
  }
  return got / all
}

function words(text: string, backwards: boolean): string[] {
  const tokens = tokenize(text).map((token) => token.text)
  // The word at the far end may be cut.
  if (backwards) return tokens.slice(tokens.length > 3 ? 1 : 0).reverse()
  return tokens.slice(0, tokens.length > 3 ? -1 : undefined)
}

/**
 * A cheap look before the matcher is run: whether half of the nearest longer words of one side stand in or beside a stretch of text. Where
 * they do not, `agreement` can't be high anywhere in it.
 */
export function hasNeighbours(text: string, { start, end }: { start: number; end: number }, needle: Needle): boolean {
  const around = text.slice(Math.max(0, start - REACH), end + REACH)
  return [needle.prefix.slice(-REACH), needle.suffix.slice(0, REACH)].some((side) => {
    const long = side.match(/[\p{L}\p{N}\p{M}]{3,}/gu) ?? []
    return long.filter((word) => around.includes(word)).length >= long.length / 2 && side.trim() !== ''
  })
}
