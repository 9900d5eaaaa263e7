import type { Calibration } from './calibration'

/** Written by `node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
  judge: 'judge@6468234b72f1',
  bias: -2.13,
  contradiction: 1.08,
  entailment: 0,
  cosine: 3.2,
  cosineMean: 0.5,
  rank: -0.63,
  topic: 0.78,
  topicAlone: 1,
  given: 0.45,
  plain: 2.2,
  kinds: {
    denial: 0.29,
    hedge: -0.33,
    condition: -0.2,
    'other-view': -0.34,
    period: -0.42,
    lapsed: -1,
    update: -0.24,
    'same-figure': -0.23,
    counterpart: -0.63,
    'for-now': -0.51,
    referent: -0.19,
    irony: -0.3,
  },
  thresholds: {
    contradiction: 0.56,
    tension: 0.12,
  },
  source:
    '8 timelines, 7989 pairs, 53 contradictions, by speaker: average precision 0.71 (judge alone 0.61); contradiction precision 0.74 at recall 0.43, 1 near misses, 1.0 false flags per 1,000 pairs; with tension precision 0.46 at recall 0.91, 15 near misses, 7.1 false flags per 1,000 pairs',
}
