/** Scores the seed articles: direct quotes found, and their speaker right. Gold offsets count code points. */
import { codeUnitOffsets } from './seeds'
import type { Figure, QuotesLine } from './types'

export interface SeedGold {
  id: string
  text: string
  quotes: { start: number; end: number; kind: string; speaker: string | null }[]
}

/** A found quote is the gold one when the two overlap for this share of their union, as in the quotes' own scorer. */
const SAME_SPAN = 0.8

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const lastWord = (name: string) => name.toLowerCase().split(/\s+/).at(-1) ?? ''

/** The same person: equal last words of the name. */
const sameSpeaker = (gold: string | null, found: string | null) => gold !== null && found !== null && lastWord(gold) === lastWord(found)

/** @param seeds  gold of each article @param lines  the quotes found in each, by id */
export function scoreSeeds(seeds: readonly SeedGold[], lines: readonly QuotesLine[]): Figure[] {
  let direct = 0
  let found = 0
  let right = 0
  for (const seed of seeds) {
    const offsets = codeUnitOffsets(seed.text)
    const spans = (lines.find(({ id }) => id === seed.id)?.quotes ?? []).flatMap((quote) =>
      (quote.spans ?? [[quote.start, quote.end] as const]).map(([start, end]) => ({ start, end, speaker: quote.speaker })),
    )
    for (const quote of seed.quotes.filter(({ kind }) => kind === 'direct')) {
      const gold = { start: offsets[quote.start] ?? 0, end: offsets[quote.end] ?? 0 }
      const match = spans.toSorted((a, b) => overlap(b, gold) - overlap(a, gold))[0]
      direct++
      if (!match || overlap(match, gold) < SAME_SPAN) continue
      found++
      if (sameSpeaker(quote.speaker, match.speaker)) right++
    }
  }
  return [
    { name: 'direct quotes found', value: found / direct, of: direct },
    { name: 'speaker right, of those found', value: right / Math.max(1, found), of: found },
  ]
}
