/** Figures over a list of scored cases. */
export interface Scored {
  score: number
  positive: boolean
}

/** Average precision: the mean of the precision at each positive, ties kept in the given order. */
export function averagePrecision(cases: readonly Scored[]): number {
  let found = 0
  let sum = 0
  for (const [i, { positive }] of cases.toSorted((a, b) => b.score - a.score).entries()) {
    if (!positive) continue
    found++
    sum += found / (i + 1)
  }
  return found > 0 ? sum / found : 0
}

/** Matthews' correlation coefficient of a confusion table; 0 where a margin is empty. */
export function matthews(tp: number, fp: number, fn: number, tn: number): number {
  const margins = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
  return margins > 0 ? (tp * tn - fp * fn) / Math.sqrt(margins) : 0
}

/** The best MCC over all thresholds, and the accuracy there. */
export function bestMatthews(cases: readonly Scored[]): { mcc: number; accuracy: number } {
  const positives = cases.filter(({ positive }) => positive).length
  const sorted = cases.toSorted((a, b) => b.score - a.score)
  let best = { mcc: 0, accuracy: Math.max(positives, cases.length - positives) / Math.max(1, cases.length) }
  let tp = 0
  for (const [i, { positive, score }] of sorted.entries()) {
    if (positive) tp++
    if (sorted[i + 1]?.score === score) continue
    const fp = i + 1 - tp
    const tn = cases.length - positives - fp
    const mcc = matthews(tp, fp, positives - tp, tn)
    if (mcc > best.mcc) best = { mcc, accuracy: (tp + tn) / cases.length }
  }
  return best
}
