import type { Word } from '../text/words'
import type { Reason, Span } from '../types'
import type { Reading } from '../understand'

/** Two claims, read and laid side by side. */
export interface ReadPair {
  earlier: Reading
  later: Reading
  /** Stems of matter that both use. */
  shared: ReadonlySet<string>
  /** Shared stems over the smaller side's stems, 0..1. */
  overlap: number
}

/** What a detector saw: how strongly (0..1), and the words. */
export interface Signal {
  strength: number
  earlier: Span[]
  later: Span[]
}

/** One kind of evidence (supports) or one brake (does not). Pure; null where there is nothing to see. */
export interface Detector {
  kind: string
  supports: boolean
  /** The reason that a verdict resting on it is given. */
  reason?: Reason
  find(pair: ReadPair): Signal | null
}

/** Lays two readings side by side. */
export function pairUp(earlier: Reading, later: Reading): ReadPair {
  const shared = new Set([...earlier.stems].filter((stem) => later.stems.has(stem)))
  const smaller = Math.min(earlier.stems.size, later.stems.size)
  return { earlier, later, shared, overlap: smaller > 0 ? shared.size / smaller : 0 }
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end })

/**
 * How much two texts speak of the same thing, seen from this pair: 0 with nothing shared, near 1 from three shared words on.
 *
 * @param opposed words of one side that stand for one of the other, as opposites do: they count as shared where something else is
 */
export function sameMatter(pair: ReadPair, opposed = 0): number {
  const shared = pair.shared.size > 0 ? pair.shared.size + opposed : 0
  return Math.min(1, shared / 3) * Math.min(1, pair.overlap * 2.5)
}

/** The clause that a word stands in, as its words. */
export function clauseWords(reading: Reading, at: Word): Word[] {
  const clause = reading.clauses.find((span) => at.start >= span.start && at.end <= span.end)
  return clause ? reading.words.filter((word) => word.start >= clause.start && word.end <= clause.end) : [at]
}

export const isWithin = (outer: Span, { start, end }: Span): boolean => start >= outer.start && end <= outer.end

/** The words of matter that stand beside a phrase in its clause. */
export function matterBeside(reading: Reading, phrase: Span): Word[] {
  const clause = reading.clauses.find((span) => isWithin(span, phrase))
  return reading.content.filter((word) => clause !== undefined && isWithin(clause, word) && !isWithin(phrase, word))
}

/** All places where a pattern matches in a claim's text. */
export function matches(reading: Reading, pattern: RegExp): Span[] {
  const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
  return [...reading.claim.text.matchAll(global)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}
