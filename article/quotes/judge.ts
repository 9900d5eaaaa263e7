import type { Judge } from './engine'
import { logistic, readModel, score, softmax } from './model'
import type { Weights } from './weights/types'

const made = new WeakMap<Weights, Judge>()

/** The engine's open decisions, taken by the fitted models. */
export function fittedJudge(weights: Weights): Judge {
  const known = made.get(weights)
  if (known) return known
  const speaker = readModel(weights.speaker)
  const speech = readModel(weights.speech)
  const pronoun = readModel(weights.pronoun)
  const judge: Judge = {
    threshold: weights.threshold,
    speaker: (candidates) => softmax(candidates.map((c) => score(speaker, c.features))),
    speech: (features) => logistic(score(speech, features)),
    pronoun: (candidates) => softmax(candidates.map((c) => score(pronoun, c.features))),
  }
  made.set(weights, judge)
  return judge
}
