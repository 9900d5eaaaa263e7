import type { Needle } from './needle'
import { type WordIndex, wordsOf } from './word-index'

export interface Window {
  start: number
  end: number
}

/** Rarest words of the statement that are looked up, and places that are weighed: what an absent statement costs at most. */
const MOST_WORDS = 16
const MOST_VOTES = 1_500
const MOST_WINDOWS = 4
/** Share of the looked-up words' weight that a place must hold. */
const ENOUGH = 0.35

/**
 * The few stretches of the page that could hold an edited form of the statement: where several of its rarer words stand at about the same
 * distances from each other. Empty for almost every absent statement, so that the matcher is never run on the page as a whole.
 */
export function seedWindows(index: WordIndex, length: number, { exact }: Needle): Window[] {
  const rare = rarest(index, exact)
  if (rare.length === 0) return []
  const width = Math.max(64, exact.length >> 1)
  const votes = new Map<number, Vote>()
  let all = 0
  for (const [rank, { at, places, weight }] of rare.entries()) {
    all += weight
    for (const place of places) vote(votes, Math.floor((place - at) / width), rank, weight)
  }
  const slack = Math.max(24, exact.length >> 2)
  return [...votes]
    .map(([bucket, { weight }]) => ({ bucket, weight: weight + (votes.get(bucket + 1)?.weight ?? 0) }))
    .filter(({ weight }) => weight >= ENOUGH * all)
    .sort((a, b) => b.weight - a.weight || a.bucket - b.bucket)
    .slice(0, MOST_WINDOWS)
    .map(({ bucket }) => ({
      start: Math.max(0, bucket * width - slack),
      end: Math.min(length, (bucket + 2) * width + exact.length + slack),
    }))
}

interface Vote {
  weight: number
  rank: number
}

/** One word votes for a bucket once. */
function vote(votes: Map<number, Vote>, bucket: number, rank: number, weight: number): void {
  const before = votes.get(bucket)
  if (!before) votes.set(bucket, { weight, rank })
  else if (before.rank !== rank) {
    before.weight += weight
    before.rank = rank
  }
}

interface Rare {
  at: number
  places: readonly number[]
  weight: number
}

function rarest(index: WordIndex, exact: string): Rare[] {
  const known = new Map<string, Rare>()
  for (const { word, at } of wordsOf(exact)) {
    const places = known.has(word) ? null : index.placesOf(word)
    if (places && places.length > 0) known.set(word, { at, places, weight: 1 / Math.log2(1 + places.length) })
  }
  let votes = 0
  return [...known.values()]
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, MOST_WORDS)
    .filter(({ places }) => {
      votes += places.length
      return votes <= MOST_VOTES
    })
}
