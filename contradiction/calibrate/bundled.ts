import type { Calibration } from './calibration'

/** Written by `npx node test/eval/fit.mjs --write`; what it rests on is in `source` and in docs/decisions/0009-engine.md. */
export const bundled: Calibration = {
  judge: 'judge@5d5f525eab3a',
  bias: -1.27,
  contradiction: 1.17,
  entailment: -8,
  cosine: 2.83,
  far: -15.87,
  rank: -0.4,
  topic: 1.12,
  untold: 0.35,
  cosineUntold: 1.03,
  topicAlone: 1,
  given: -0.5,
  plain: 2.13,
  kinds: {
    denial: 0.29,
    hedge: -0.43,
    condition: -0.25,
    'other-view': -0.48,
    paraphrase: -0.8,
    'other-time': -2.49,
    'other-thing': -2.5,
    period: -0.62,
    lapsed: -0.95,
    update: -0.39,
    'same-figure': -0.52,
    counterpart: -0.59,
    'for-now': -1.05,
    referent: -0.16,
    irony: -0.6,
  },
  thresholds: {
    contradiction: 0.64,
    tension: 0.24,
  },
  source:
    '23 timelines, 19044 pairs, 164 contradictions, by speaker: average precision 0.77 (judge alone 0.67); contradiction precision 0.85 at recall 0.55, 8 near misses, 0.8 false flags per 1,000 pairs; with tension precision 0.59 at recall 0.73, 36 near misses, 4.3 false flags per 1,000 pairs',
}
