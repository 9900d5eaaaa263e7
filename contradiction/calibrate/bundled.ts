import type { Calibration } from './calibration'

/** Written by `node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
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
