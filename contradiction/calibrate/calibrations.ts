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

/** Fitted for the prototype that ours descends from, on `test/eval/calibration`: see docs/decisions/0009-engine.md. */
const prototype: Calibration = {
  judge: 'judge@prototype',
  bias: -1.67,
  contradiction: 1.22,
  entailment: -0.01,
  cosine: 3.07,
  cosineMean: 0.5,
  rank: -0.36,
  topic: 0.63,
  kinds: {
    denial: 0.27,
    hedge: -0.28,
    condition: -0.26,
    'other-view': -0.31,
    period: -0.33,
    lapsed: -1,
    update: -0.33,
    'same-figure': -0.31,
  },
  thresholds: { contradiction: 0.5, tension: 0.1 },
  source:
    '5 timelines, 5,405 pairs, by speaker: contradiction precision .81 at recall .57, no near miss; with tension recall .87 at 6.5 false flags per 1,000 pairs',
}

/** Any judge without a fit of its own: its probability taken at face value, with a high bar. */
const unfitted: Calibration = {
  ...prototype,
  judge: '',
  entailment: 0,
  thresholds: { contradiction: 0.6, tension: 0.3 },
  source: 'none: cautious thresholds',
}

const ALL: readonly Calibration[] = [rules, prototype]

/**
 * The calibration of a judge by its "id@version": its own; else the newest of the same judge, which is nearer than none; else cautious
 * defaults.
 */
export function calibrationOf(judge: string): Calibration {
  const kin = ALL.findLast((calibration) => calibration.judge.split('@')[0] === judge.split('@')[0])
  return ALL.find((calibration) => calibration.judge === judge) ?? kin ?? unfitted
}
