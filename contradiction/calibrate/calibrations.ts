import { bundled } from './bundled'
import type { Calibration } from './calibration'

/** The rule judge's own score is the logistic already. */
const rules: Calibration = {
  judge: 'rules@1',
  bias: 0,
  contradiction: 1,
  entailment: 0,
  cosine: 0,
  far: 0,
  rank: 0,
  topic: 0.5,
  untold: 0,
  cosineUntold: 0,
  topicAlone: 0.5,
  given: 0,
  plain: 0,
  kinds: {},
  thresholds: { contradiction: 0.6, tension: 0.45 },
  source:
    'set by hand. Of 2,000 pairs of one speaker in debates 2 are called contradiction, of 94 plain ones 11 of 42 and no look-alike; rules alone find few and are no judge',
}

/** Any judge without a fit of its own: as the bundled one, with a higher bar. */
const unfitted: Calibration = {
  ...bundled,
  judge: '',
  thresholds: { contradiction: 0.6, tension: 0.3 },
  source: 'none: cautious thresholds',
}

const ALL: readonly Calibration[] = [rules, bundled]

/**
 * The calibration of a judge by its "id@version": its own; else the newest of the same judge, which is nearer than none; else cautious
 * defaults.
 */
export function calibrationOf(judge: string): Calibration {
  const kin = ALL.findLast((calibration) => calibration.judge.split('@')[0] === judge.split('@')[0])
  return ALL.find((calibration) => calibration.judge === judge) ?? kin ?? unfitted
}
