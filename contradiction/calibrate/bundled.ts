import type { Calibration } from './calibration'

/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
  judge: 'judge@e35c02424070',
  bias: -1.16,
  contradiction: 1.13,
  entailment: 0,
  cosine: 3.17,
  far: -16.01,
  rank: -0.57,
  topic: 0.82,
  untold: 0.39,
  cosineUntold: 1.53,
  topicAlone: 1,
  given: -0.75,
  plain: 2.2,
  kinds: {
    denial: 0.3,
    hedge: -0.39,
    condition: -0.29,
    'other-view': -0.32,
    period: -0.42,
    lapsed: -1,
    update: -0.22,
    'same-figure': -0.21,
    counterpart: -0.66,
    'for-now': -0.54,
    referent: -0.22,
    irony: -0.3,
  },
  thresholds: {
    contradiction: 0.48,
    tension: 0.2,
  },
  source:
    '8 timelines, 7989 pairs, 53 contradictions, by speaker: average precision 0.71 (judge alone 0.49); contradiction precision 0.70 at recall 0.53, 3 near misses, 1.5 false flags per 1,000 pairs; with tension precision 0.57 at recall 0.83, 11 near misses, 4.1 false flags per 1,000 pairs',
}
