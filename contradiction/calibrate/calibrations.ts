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
  topicAlone: 0.5,
  given: 0,
  plain: 0,
  kinds: {},
  thresholds: { contradiction: 0.55, tension: 0.35 },
  source: 'set by hand. On pairs of one speaker in debates 1 in 100 is called contradiction; rules alone find few and are no judge',
}

/**
 * The bundled judge, with encoder d04372a3b745. Fitted on `test/eval/calibration` (5 timelines of 47 statements, 5,405 pairs, 30 contradictions,
 * 30 near misses), which no model was trained on; cross-validated by speaker. On those: `contradiction` precision .78 at recall .47, 2 near misses;
 * with `tension` recall .87 at 8 false flags per 1,000 pairs; average precision .69, of the judge alone .62. `given` is as large as same-speaker
 * rephrasings allow: 1 in 100 of 512 called contradiction at most.
 */
const bundled: Calibration = {
  judge: 'judge@6468234b72f1',
  bias: -2.28,
  contradiction: 1.14,
  entailment: 0,
  cosine: 3.07,
  cosineMean: 0.5,
  rank: -0.39,
  topic: 0.66,
  topicAlone: 1,
  given: 0.6,
  plain: 2.2,
  kinds: {
    denial: 0.3,
    hedge: -0.28,
    condition: -0.27,
    'other-view': -0.31,
    period: -0.31,
    lapsed: -1,
    update: -0.31,
    'same-figure': -0.31,
    counterpart: -0.83,
    'for-now': -0.5,
    referent: -0.23,
    irony: -0.3,
  },
  thresholds: { contradiction: 0.55, tension: 0.1 },
  source:
    'test/eval/calibration, by speaker: contradiction precision .78 at recall .47; with tension recall .87 at 8 false flags per 1,000 pairs',
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
