import type { Claim, Pair } from '../../../contradiction'
import { pairUp, type ReadPair } from '../../../contradiction/evidence/signal'
import { read } from '../../../contradiction/understand'

let count = 0

/** A claim with a fresh id. */
export const claim = (text: string, date: string | null = null, more: Partial<Claim> = {}): Claim => ({
  id: `c${count++}`,
  text,
  date,
  ...more,
})

export const pair = (earlier: string, later: string, dates: readonly [string, string] | null = null): Pair => ({
  earlier: claim(earlier, dates?.[0] ?? null),
  later: claim(later, dates?.[1] ?? null),
})

/** Two texts, read and laid side by side. */
export function sides(earlier: string, later: string, dates: readonly [string, string] | null = null): ReadPair {
  const given = pair(earlier, later, dates)
  return pairUp(read(given.earlier), read(given.later))
}

/** The words that spans stand for. */
export const wordsAt = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))
