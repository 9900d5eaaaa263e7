/** The weights of a calibration, fitted to candidates. */
import type { Calibration } from '../../contradiction'
import { bundled as shipped } from '../../contradiction/calibrate/bundled'
import { FEATURES, type Features } from '../../contradiction/calibrate/features'
import type { Candidate } from './candidates'
import { type Fit, fitLogistic, logOdds, sigmoid } from './logistic'

/** Few positives: weights are pulled towards these, the judge's own word, its nearness, and brakes that are mild unless rules are sure. */
const PRIOR = { contradiction: 1, entailment: -8, cosine: 3, far: -16, rank: -0.3, topic: 0.3, plain: 2.2 } satisfies Partial<Features>
/** The same of evidence and brakes. */
const KINDS: Readonly<Record<string, number>> = {
  denial: 0.3,
  hedge: -0.8,
  condition: -0.6,
  'other-view': -0.8,
  paraphrase: -0.8,
  'other-time': -2.5,
  'other-thing': -2.5,
  period: -0.6,
  lapsed: -1,
  update: -0.8,
  'same-figure': -0.5,
  counterpart: -0.8,
  'for-now': -1,
  referent: -0.5,
  irony: -0.6,
}
const WEIGHED = FEATURES.filter((name): name is keyof typeof PRIOR => name in PRIOR)
const RIDGE = 10
const UNTOLD = { prior: 1, ridge: 10 }

/** Weights of pairs of known topics, and what is added where topics are not known: a constant, and more weight of the cosine. */
export interface Weights {
  told: Fit
  untold: Fit
}

const rowOf = ({ features, kinds }: Candidate) => [
  ...WEIGHED.map((name) => features[name]),
  ...Object.keys(KINDS).map((kind) => kinds[kind] ?? 0),
]
const labelsOf = (candidates: readonly Candidate[]) => candidates.map(({ label }) => label)

/**
 * @param told   candidates of archives with topics
 * @param untold the same without: all other weights are those of `told`
 */
export function fitOn(told: readonly Candidate[], untold: readonly Candidate[]): Weights {
  const first = fitLogistic(told.map(rowOf), labelsOf(told), RIDGE, [...WEIGHED.map((name) => PRIOR[name]), ...Object.values(KINDS)])
  const second = fitLogistic(
    untold.map(({ features }) => [features.cosineUntold]),
    labelsOf(untold),
    UNTOLD.ridge,
    [UNTOLD.prior],
    untold.map((one) => logOdds(first, rowOf(one))),
  )
  return { told: first, untold: second }
}

const scoreBy = ({ told, untold }: Weights, one: Candidate): number =>
  sigmoid(logOdds(told, rowOf(one)) + one.features.untold * logOdds(untold, [one.features.cosineUntold]))

/** Scores of each speaker by a fit on the others. */
export function crossValidated(asked: readonly Candidate[], told: readonly Candidate[], untold: readonly Candidate[]): number[] {
  const others = (name: string) => (one: Candidate) => one.speaker !== name
  const fits = new Map(
    [...new Set(asked.map(({ speaker }) => speaker))].map((name) => [name, fitOn(told.filter(others(name)), untold.filter(others(name)))]),
  )
  return asked.map((one) => {
    const own = fits.get(one.speaker)
    return own ? scoreBy(own, one) : 0
  })
}

const rounded = (x = 0) => Number(x.toFixed(2))

/** A fit as the calibration that ships; what is set elsewhere stays as it is. */
export function calibrationFrom(
  judge: string,
  { told: { bias, weights }, untold }: Weights,
  thresholds: Calibration['thresholds'],
  source: string,
): Calibration {
  const main = Object.fromEntries(WEIGHED.map((name, i) => [name, rounded(weights[i])]))
  const kinds = Object.fromEntries(Object.keys(KINDS).map((kind, i) => [kind, rounded(weights[WEIGHED.length + i])]))
  const more = { untold: rounded(untold.bias), cosineUntold: rounded(untold.weights[0]) }
  return { ...shipped, judge, bias: rounded(bias), ...main, ...more, kinds, thresholds, source }
}
