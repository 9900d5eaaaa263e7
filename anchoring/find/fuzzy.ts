import search from 'approx-string-match'
import type { Folded } from '../fold'
import { betweenNeighbours } from './between'
import { type Agreement, agreement, hasNeighbours, stronger } from './context'
import type { Hit } from './exact'
import { SHORT } from './exact'
import { fitToWords } from './fit'
import type { Needle } from './needle'
import { seedWindows } from './seeds'
import { similarity } from './similarity'
import type { WordIndex } from './word-index'

export interface FuzzyHit extends Hit {
  /** 0..1, of the words alone. */
  score: number
}

/** Errors the matcher may find, as a share of the statement's length: the floor on the words alone is what decides. */
const MOST_ERRORS = 0.45
/** The matcher's cost grows with length times errors; longer statements are compared by their beginning and end. */
const LONGEST = 4_000

/**
 * Finds the statement where its words were edited.
 *
 * The bit-parallel matcher (Myers 1999, by approx-string-match) runs only on the windows that `seedWindows` names. Its hit is widened to
 * whole words and to the kept neighbours where these stand close by, and must pass a floor that falls with the evidence around it.
 */
export function findFuzzy(page: Folded, words: WordIndex, needle: Needle, expected: number): FuzzyHit | null {
  if (needle.exact.length < SHORT || needle.exact.length > LONGEST) return null
  const there = findBetween(page, needle, expected)
  if (there) return there
  words.grow()
  let best: Weighed | null = null
  for (const window of seedWindows(words, page.text.length, needle)) {
    if (needle.exact.length < LONG && !hasNeighbours(page.text, window, needle)) continue
    for (const match of nearest(page.text.slice(window.start, window.end), needle, expected - window.start)) {
      const hit = fitToWords(page.text, { start: window.start + match.start, end: window.start + match.end }, needle)
      const weighed = weigh(page.text, hit, needle)
      if (weighed && (!best || weighed.rank > best.rank)) best = weighed
    }
  }
  return best
}

/** What stands between the statement's own neighbours now, if it is alike enough to be an edited form of it. */
export function findBetween(page: Folded, needle: Needle, expected: number): FuzzyHit | null {
  const between = betweenNeighbours(page.text, needle, expected)
  return between && weigh(page.text, between, needle)
}

interface Weighed extends FuzzyHit {
  rank: number
}

/** A hit with its score; null when that is under the floor. */
function weigh(text: string, hit: Hit, needle: Needle): Weighed | null {
  const found = agreement(text, hit.start, hit.end, needle)
  const least = floor(needle, found)
  if (least === NEVER) return null
  const score = similarity(needle.exact, text.slice(hit.start, hit.end))
  return score < least ? null : { ...hit, score, rank: score + stronger(found) / 4 }
}

/** The best matches of a window, one for each stretch of it. */
function nearest(text: string, { exact }: Needle, expected: number): Hit[] {
  const matches = search(text, exact, Math.floor(exact.length * MOST_ERRORS))
  const sorted = matches.sort((a, b) => a.errors - b.errors || Math.abs(a.start - expected) - Math.abs(b.start - expected))
  return sorted.slice(0, 3)
}

/**
 * How alike the words must be, given what stands around them. Every edited quote of the labelled pages keeps a neighbour; where none is
 * left, only a long and nearly whole text is believed, since speakers repeat themselves and each other, and to call that an edit would
 * accuse the page of something it did not do.
 */
function floor({ exact }: Needle, found: Agreement): number {
  const both = Math.min(found.before ?? 0, found.after ?? 0) >= 0.7
  const one = stronger(found) >= 0.8
  if (exact.length < BRIEF) return both ? 0.65 : one ? 0.9 : NEVER
  if (exact.length < SENTENCE) return both ? 0.6 : stronger(found) >= 0.95 ? 0.7 : one ? 0.85 : NEVER
  if (both) return 0.55
  if (one) return 0.65
  return exact.length < LONG ? NEVER : 0.9
}

/** Below these lengths (code units) chance likenesses are common: see the test of absent sentences. */
const BRIEF = 32
const SENTENCE = 64
const LONG = 200
const NEVER = 2
