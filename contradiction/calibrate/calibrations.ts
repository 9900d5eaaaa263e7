import type { Calibration } from './calibration'

/** The rule judge's own score is the logistic already. */
const rules: Calibration = {
  judge: 'rules@1',
  bias: 0,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  cosineMean: 0,
  rank: 0,
  topic: 0.5,
  kinds: {},
  thresholds: { contradiction: 0.55, tension: 0.35 },
  source: 'set by hand. On pairs of one speaker in debates 1 in 100 is called contradiction; rules alone find few and are no judge',
}

/** Any judge without a fit of its own: its probability taken at face value, with a high bar. */
const unfitted: Calibration = {
  judge: '',
  bias: -1,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  cosineMean: 0,
  rank: 0,
  topic: 0.3,
  kinds: { hedge: -0.3, condition: -0.3, 'other-view': -0.3, lapsed: -1 },
  thresholds: { contradiction: 0.8, tension: 0.55 },
  source: 'none: cautious defaults',
}

const ALL: readonly Calibration[] = [rules]

/**
 * The calibration of a judge by its "id@version": its own; else the newest of the same judge, which is nearer than none; else cautious
 * defaults.
 */
export function calibrationOf(judge: string): Calibration {
  const kin = ALL.findLast((calibration) => calibration.judge.split('@')[0] === judge.split('@')[0])
  return ALL.find((calibration) => calibration.judge === judge) ?? kin ?? unfitted
}
