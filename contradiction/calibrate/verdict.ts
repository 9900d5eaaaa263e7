import type { ReadPair } from '../evidence/signal'
import { sameMatter } from '../evidence/signal'
import type { Nearness } from '../retrieve'
import type { Seen } from '../signals'
import type { JudgeScore, VerdictKind } from '../types'
import { type Calibration, logit, sigmoid } from './calibration'
import { plainness } from './plain'

/** What is known of a pair beside its words. */
export interface Circumstances {
  judged: JudgeScore
  seen: readonly Seen[]
  pair: ReadPair
  /** How near they stand in the speaker's record; null for a pair that was given, not retrieved. */
  nearness: Nearness | null
}

/** Whether both claims are filed under a topic, and under the same: 1 same, −1 other, 0 not known. */
export function sameTopic({ earlier, later }: ReadPair): number {
  const [a, b] = [earlier.claim.topics ?? [], later.claim.topics ?? []]
  if (a.length === 0 || b.length === 0) return 0
  const fold = (topic: string) => topic.trim().toLowerCase()
  const known = new Set(a.map(fold))
  return b.some((topic) => known.has(fold(topic))) ? 1 : -1
}

/** The calibrated score of a pair, 0..1: how likely it is a contradiction among what retrieval brings. */
export function scoreOf(calibration: Calibration, { judged, seen, pair, nearness }: Circumstances): number {
  let sum = calibration.bias + calibration.contradiction * logit(judged.contradiction) + calibration.entailment * logit(judged.entailment)
  sum += nearness ? calibration.rank * Math.log1p(nearness.rank) : calibration.given
  if (nearness?.cosine != null) sum += calibration.cosine * (nearness.cosine - calibration.cosineMean)
  sum += (nearness ? calibration.topic : calibration.topicAlone) * sameTopic(pair) + (calibration.kinds.matter ?? 0) * sameMatter(pair)
  sum += calibration.plain * plainness(pair, seen, judged)
  for (const { detector, strength } of seen) sum += (calibration.kinds[detector.kind] ?? 0) * strength
  return sigmoid(sum)
}

/** A threshold moved by the user's feedback never comes near 0 or 1: nothing is flagged always or never. */
const moved = (threshold: number, shift: number) => Math.min(0.98, Math.max(threshold / 2, threshold + shift))

/** Which verdict a score earns; `shift` moves both thresholds, in probability. */
export function verdictOf(calibration: Calibration, score: number, shift: number): VerdictKind {
  const { contradiction, tension } = calibration.thresholds
  if (score >= moved(contradiction, shift)) return 'contradiction'
  return score >= moved(tension, shift) ? 'tension' : 'none'
}
