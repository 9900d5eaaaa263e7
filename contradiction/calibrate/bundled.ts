import type { Calibration } from './calibration'

/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
  judge: 'judge@e35c02424070',
  bias: -1.06,
  contradiction: 1.13,
  entailment: -8,
  cosine: 3.19,
  far: -16.01,
  rank: -0.59,
  topic: 0.83,
  untold: 0.41,
  cosineUntold: 1.62,
  topicAlone: 1,
  given: -0.7,
  plain: 2.2,
  kinds: {
    denial: 0.3,
    hedge: -0.86,
    condition: -0.56,
    'other-view': -0.81,
    paraphrase: -0.8,
    'other-time': -2.51,
    period: -0.7,
    lapsed: -1,
    update: -0.66,
    'same-figure': -0.51,
    counterpart: -0.66,
    'for-now': -1,
    referent: -0.45,
    irony: -0.6,
  },
  thresholds: {
    contradiction: 0.52,
    tension: 0.26,
  },
  source:
    '8 timelines, 7989 pairs, 53 contradictions, by speaker: average precision 0.71 (judge alone 0.49); contradiction precision 0.72 at recall 0.49, 2 near misses, 1.3 false flags per 1,000 pairs; with tension precision 0.64 at recall 0.79, 7 near misses, 3.0 false flags per 1,000 pairs',
}
