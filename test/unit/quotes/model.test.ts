import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../article/quotes/languages'
import { logistic, packModel, readModel, score, softmax } from '../../../article/quotes/model'
import { weightsFor } from '../../../article/quotes/weights'

test('packing keeps a model’s scores, nearly', () => {
  const weights = Float32Array.from([1, -0.5, 0.25, 0.1, -2, 0.75, 3, -3, 0.5])
  const model = { inputs: 2, hidden: 2, weights }
  const read = readModel(packModel(model))
  for (const x of [
    [0, 0],
    [1, 0],
    [0.3, 1],
  ])
    expect(Math.abs(score(read, x) - score(model, x))).toBeLessThan(0.35)
})

test.each(Object.values(LANGUAGES))('weights for $code are read whole', (language) => {
  const { speaker, speech, pronoun } = weightsFor(language)
  for (const packed of [speaker, speech, pronoun]) {
    const { inputs, hidden, weights } = readModel(packed)
    expect(weights).toHaveLength(hidden * (inputs + 1) + hidden + 1)
    expect(weights.every(Number.isFinite)).toBe(true)
  }
})

test('shares are shares', () => {
  expect(softmax([])).toEqual([])
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5])
  expect(logistic(0)).toBe(0.5)
})
