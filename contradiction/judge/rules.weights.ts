/** Weights of the rule judge: logit = bias + matter × sameMatter + overlap × overlap + Σ kind × strength. */
export const RULE_WEIGHTS: { bias: number; matter: number; overlap: number; kinds: Readonly<Record<string, number>> } = {
  bias: -3,
  matter: 0.8,
  overlap: 0.5,
  kinds: {
    negation: 2,
    antonym: 2,
    number: 1.5,
    date: 0.3,
    quantifier: 0.8,
    modality: 0.6,
    denial: 1.5,
    hedge: -0.8,
    condition: -0.8,
    'other-view': -0.8,
    irony: -0.5,
    referent: -0.7,
    period: -0.7,
    update: -0.7,
    'same-figure': -1,
    lapsed: -1.5,
  },
}
