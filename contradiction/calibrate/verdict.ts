import { sameMatter } from '../evidence/signal'
import type { Seen } from '../signals'
import type { VerdictKind } from '../types'
import { type Calibration, sigmoid } from './calibration'
import { type Circumstances, FEATURES, featuresOf, isOnePage } from './features'

/**
 * Half the odds, in log odds, where the judge alone sees it and one page gave both: what one page quotes of a person seldom contradicts itself,
 * and everything there stands near everything else. Set, not fitted: our timelines hold no two statements of one page.
 */
const ONE_PAGE = -Math.LN2

/** The calibrated score of a pair, 0..1: how likely it is a contradiction among what retrieval brings. */
export function scoreOf(calibration: Calibration, circumstances: Circumstances): number {
  const features = featuresOf(circumstances)
  let sum = calibration.bias + (calibration.kinds.matter ?? 0) * sameMatter(circumstances.pair)
  for (const name of FEATURES) sum += calibration[name] * features[name]
  for (const { detector, strength } of circumstances.seen) sum += (calibration.kinds[detector.kind] ?? 0) * strength
  const shown = circumstances.seen.some(({ detector }) => detector.supports)
  return sigmoid(!shown && isOnePage(circumstances.pair) ? sum + ONE_PAGE : sum)
}

/** A threshold moved by the user's feedback never comes near 0 or 1: nothing is flagged always or never. */
const moved = (threshold: number, shift: number) => Math.min(0.98, Math.max(threshold / 2, threshold + shift))

/** Which verdict a score earns; `shift` moves both thresholds, in probability. */
export function verdictOf(calibration: Calibration, score: number, shift: number): VerdictKind {
  const { contradiction, tension } = calibration.thresholds
  if (score >= moved(contradiction, shift)) return 'contradiction'
  return score >= moved(tension, shift) ? 'tension' : 'none'
}

/**
 * Brakes under which nothing is called a contradiction, however it scores: nobody is charged over words that are the article's own, nor for what
 * they said of that day alone ("not yet", "so far").
 */
const AT_MOST_TENSION: ReadonlySet<string> = new Set(['paraphrase', 'for-now'])

/**
 * Brakes that do so where nothing but the judge and the evidence named here speaks for a contradiction: two figures that may be those of two days,
 * praise that may be mockery. How often, and at what price: docs/decisions/0009-engine.md.
 */
const AT_MOST_TENSION_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['update', new Set(['number', 'meaning'])],
  ['irony', new Set(['meaning'])],
])

/** The verdict that may be said of what was seen. */
export function tempered(earned: VerdictKind, seen: readonly Seen[]): VerdictKind {
  if (earned !== 'contradiction') return earned
  const evidence = seen.filter(({ detector }) => detector.supports)
  const caps = ({ detector: { kind } }: Seen) => {
    const beside = AT_MOST_TENSION_WITH.get(kind)
    return AT_MOST_TENSION.has(kind) || (beside !== undefined && evidence.every(({ detector }) => beside.has(detector.kind)))
  }
  return seen.some((one) => !one.detector.supports && caps(one)) ? 'tension' : earned
}
