import { pairUp, sameMatter } from '../evidence/signal'
import { detect } from '../signals'
import type { Judge, JudgeScore, Pair } from '../types'
import { read } from '../understand'
import { LANGUAGES } from './languages'
import { RULE_WEIGHTS } from './rules.weights'

/** Probabilities from evidence and brakes alone: logistic in their strengths, weights fitted on development data. */
export function scoreByRules(pair: Pair): JudgeScore {
  const sides = pairUp(read(pair.earlier), read(pair.later))
  let logit = RULE_WEIGHTS.bias + RULE_WEIGHTS.matter * sameMatter(sides) + RULE_WEIGHTS.overlap * sides.overlap
  for (const seen of detect(sides)) logit += (RULE_WEIGHTS.kinds[seen.detector.kind] ?? 0) * seen.strength
  const contradiction = 1 / (1 + Math.exp(-logit))
  const entailment = (1 - contradiction) * sides.overlap * 0.5
  return { contradiction, entailment, neutral: 1 - contradiction - entailment }
}

/** The honest baseline: no model, words and figures only. */
export const rulesJudge: Judge = {
  id: 'rules',
  version: '1',
  languages: LANGUAGES.rules,
  async score(pairs, signal) {
    return pairs.map((pair) => {
      signal?.throwIfAborted()
      return pair.earlier.text.trim() && pair.later.text.trim() ? scoreByRules(pair) : null
    })
  },
  destroy() {},
}
