import type { Calibration } from './calibration'

/** The rule judge's own score is the logistic already. */
const rules: Calibration = {
  judge: 'rules@1',
  bias: 0,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  cosineMean: 0,
  topic: 0.5,
  kinds: {},
  thresholds: { contradiction: 0.5, tension: 0.25 },
  source: 'first setting, before the fit',
}

/** Any judge without a fit of its own: its probability taken at face value, with a high bar. */
const unfitted: Calibration = {
  judge: '',
  bias: -1,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  cosineMean: 0,
  topic: 0.3,
  kinds: { hedge: -0.3, condition: -0.3, 'other-view': -0.3, lapsed: -1 },
  thresholds: { contradiction: 0.8, tension: 0.55 },
  source: 'none: cautious defaults',
}

const ALL: readonly Calibration[] = [rules]

/** The calibration of a judge by its "id@version"; cautious defaults for one that was never fitted. */
export function calibrationOf(judge: string): Calibration {
  return ALL.find((calibration) => calibration.judge === judge) ?? unfitted
}
