/** Where the two thresholds of a calibration are set. */
import type { Candidate } from './candidates'

/** What a verdict has to reach on speakers that nothing was fitted on; the thresholds keep as far from each limit as they can. */
const WANTED = { precision: 0.7, recall: 0.4, nearMisses: 4 / 72, tensionPrecision: 0.55, tensionRecall: 0.7, falseFlags: 12 }

export interface Counts {
  /** Contradictions and near misses in the timelines, and pairs of statements in all. */
  planted: number
  misses: number
  pairs: number
}

export interface AtThreshold {
  threshold: number
  precision: number
  recall: number
  near: number
  /** Per 1,000 pairs. */
  falseFlags: number
}

/** What a threshold gives. */
export function atThreshold(
  all: readonly Candidate[],
  scores: readonly number[],
  { planted, pairs }: Counts,
  threshold: number,
): AtThreshold {
  const flagged = all.filter((_, i) => (scores[i] ?? 0) >= threshold)
  const hits = flagged.filter(({ label }) => label === 1).length
  return {
    threshold,
    precision: hits / Math.max(1, flagged.length),
    recall: hits / planted,
    near: flagged.filter(({ near }) => near).length,
    falseFlags: (1000 * (flagged.length - hits)) / pairs,
  }
}

const STEPS = Array.from({ length: 46 }, (_, i) => (i + 2) / 50)

/** Figures at every threshold from .04 to .94. */
export const sweep = (all: readonly Candidate[], scores: readonly number[], counts: Counts): AtThreshold[] =>
  STEPS.map((threshold) => atThreshold(all, scores, counts, threshold))

/** Of the thresholds at which the least of the margins is greatest the strictest: a wrong flag is worse than none. */
function best(rows: readonly AtThreshold[], margin: (row: AtThreshold) => number): AtThreshold | undefined {
  const most = Math.max(...rows.map(margin))
  return rows.findLast((row) => margin(row) >= most - 1e-9)
}

/** The scores as far as they can earn a contradiction: some brakes leave a tension at most. */
export const withoutCapped = (all: readonly Candidate[], scores: readonly number[]): number[] =>
  scores.map((score, i) => (all[i]?.capped ? 0 : score))

/** How much of the room above a limit is used: 1 at the best there can be, 0 at the limit. */
const above = (value: number, limit: number): number => (value - limit) / (1 - limit)

/**
 * The two thresholds: each where the least of its margins is greatest (precision and recall, of both; near misses called a contradiction; for
 * tension false flags). What is flagged at all has to be right clearly more often than not.
 *
 * @param scores cross-validated, one a candidate
 */
export function chooseThresholds(all: readonly Candidate[], scores: readonly number[], counts: Counts) {
  const rows = sweep(all, scores, counts)
  const calls = rows.map(({ threshold }) => atThreshold(all, withoutCapped(all, scores), counts, threshold))
  const contradiction = best(calls, ({ precision, recall, near }) =>
    Math.min(above(precision, WANTED.precision), above(recall, WANTED.recall), 1 - near / Math.max(1, counts.misses) / WANTED.nearMisses),
  )
  const tension = best(rows, ({ precision, recall, falseFlags }) =>
    Math.min(above(precision, WANTED.tensionPrecision), above(recall, WANTED.tensionRecall), 1 - falseFlags / WANTED.falseFlags),
  )
  if (!contradiction || !tension) throw new Error('nothing to set a threshold on')
  return { contradiction, tension }
}
