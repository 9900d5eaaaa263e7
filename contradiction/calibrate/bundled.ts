import type { Calibration } from './calibration'

/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
  judge: 'judge@e35c02424070',
  bias: -1.43,
  contradiction: 1.17,
  entailment: 0,
  cosine: 3.27,
  cosineMean: 0.5,
  rank: -0.73,
  topic: 0.96,
  topicAlone: 1,
  given: -0.6,
  plain: 2.2,
  kinds: {
    denial: 0.3,
    hedge: -0.38,
    condition: -0.27,
    'other-view': -0.32,
    period: -0.4,
    lapsed: -1.01,
    update: -0.2,
    'same-figure': -0.21,
    counterpart: -0.66,
    'for-now': -0.53,
    referent: -0.21,
    irony: -0.3,
  },
  thresholds: {
    contradiction: 0.46,
    tension: 0.18,
  },
  source:
    '8 timelines, 7989 pairs, 53 contradictions, by speaker: average precision 0.71 (judge alone 0.49); contradiction precision 0.71 at recall 0.55, 3 near misses, 1.5 false flags per 1,000 pairs; with tension precision 0.56 at recall 0.83, 11 near misses, 4.3 false flags per 1,000 pairs',
}
