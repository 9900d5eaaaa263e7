/** How a judge's probabilities, the evidence and the brakes become one calibrated score. Fitted, never written by hand: see `calibrations.ts`. */
export interface Calibration {
  /** Judge ids with a version that this was fitted for: "rules@1", or "judge@" and a hash. */
  judge: string
  bias: number
  /** Weight of the logit of the judge's contradiction probability. */
  contradiction: number
  /** Weight of its entailment probability, as far as that is more than contradictions have. */
  entailment: number
  /** Weight of the cosine between the two statements, where an encoder gave one. */
  cosine: number
  /** Weight of how far apart they stand, whole and clause by clause, beyond what rivals do. */
  far: number
  /** Weight of log(1 + place among the candidates): of a statement's neighbours the nearest is the likeliest rival. */
  rank: number
  /** Weight of a topic that both were filed under; counted only where both have topics. */
  topic: number
  /** Added where topics are not known, and the weight of the cosine beside `cosine` there: it then has to say more. */
  untold: number
  cosineUntold: number
  /** A common topic where it is not known how near the two stand: a common topic then has to say that too. */
  topicAlone: number
  /** Added for a pair that was given, not retrieved: somebody had a reason to lay the two side by side. */
  given: number
  /** Weight of a contradiction that words and figures show plainly and the judge leans to as well; see `plainness`. */
  plain: number
  /** Weight of each kind of evidence and brake. */
  kinds: Readonly<Record<string, number>>
  /** Scores from which a verdict is shown. */
  thresholds: { contradiction: number; tension: number }
  /** Data and figures that it was fitted on. */
  source: string
}

const CLAMP = 1e-4

/** Log odds of a probability, kept finite. */
export const logit = (p: number) => {
  const safe = Math.min(1 - CLAMP, Math.max(CLAMP, p))
  return Math.log(safe / (1 - safe))
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
