import type { ReadPair } from '../evidence/signal'
import type { Nearness } from '../retrieve'
import type { Seen } from '../signals'
import type { JudgeScore } from '../types'
import type { ClausePair } from '../understand/clause-pairs'
import { logit } from './calibration'
import { plainness } from './plain'

/** What is known of a pair beside its words. */
export interface Circumstances {
  judged: JudgeScore
  seen: readonly Seen[]
  pair: ReadPair
  /** How near they stand in the speaker's record; null for a pair that was given, not retrieved. */
  nearness: Nearness | null
  /** The clauses that decided, where long statements were judged by clause. */
  clauses: ClausePair | null
}

/** Cosine of a typical rival; the weights of a cosine count from it. */
const TYPICAL = 0.5
/** From here on nearness says nothing more: people repeat themselves, and the nearer two statements are, the likelier is that. */
const NEAREST = 0.7
/** Contradictions have no more of the judge's agreement than this; what goes beyond speaks for the same thing in other words. */
const AGREEMENT = 0.15
/**
 * Less than this in meaning is far: of 16,000 pairs on 26 timelines that stand further apart seven are contradictions, and a judge that says so of
 * others is wrong. In a small archive such a pair is the nearest that there is.
 */
const FAR = 0.4

/** What a calibration weighs, one number a name. */
export const FEATURES = [
  'contradiction',
  'entailment',
  'cosine',
  'far',
  'rank',
  'topic',
  'untold',
  'cosineUntold',
  'topicAlone',
  'given',
  'plain',
] as const
export type Features = Record<(typeof FEATURES)[number], number>

/** Whether one page gave both. */
export function isOnePage({ earlier, later }: ReadPair): boolean {
  return Boolean(earlier.claim.source) && earlier.claim.source === later.claim.source
}

/** Whether both claims are filed under a topic, and under the same: 1 same, −1 other, 0 not known. */
export function sameTopic({ earlier, later }: ReadPair): number {
  const [a, b] = [earlier.claim.topics ?? [], later.claim.topics ?? []]
  if (a.length === 0 || b.length === 0) return 0
  const fold = (topic: string) => topic.trim().toLowerCase()
  const known = new Set(a.map(fold))
  return b.some((topic) => known.has(fold(topic))) ? 1 : -1
}

/** How near a retrieved pair stands; in a long statement one clause may stand near where the whole does not. */
function placed({ cosine, rank }: Nearness, clauses: ClausePair | null, topic: number): Omit<Features, keyof ReturnType<typeof judgedOf>> {
  const untold = topic === 0 ? 1 : 0
  const near = cosine === null ? 0 : Math.min(cosine, NEAREST) - TYPICAL
  const far = cosine === null ? 0 : Math.max(0, FAR - Math.max(cosine, clauses?.near ?? 0))
  return { cosine: near, far, rank: Math.log1p(rank), topic, untold, cosineUntold: untold * near, topicAlone: 0, given: 0 }
}

const judgedOf = ({ judged, seen, pair }: Circumstances) => ({
  contradiction: logit(judged.contradiction),
  entailment: Math.max(0, judged.entailment - AGREEMENT),
  plain: plainness(pair, seen, judged),
})

const GIVEN = { cosine: 0, far: 0, rank: 0, topic: 0, untold: 0, cosineUntold: 0, given: 1 }

/** The features of a pair. Of one that was given nothing is known of its place: a common topic then has to say that too. */
export function featuresOf(given: Circumstances): Features {
  const { nearness, clauses, pair } = given
  const topic = sameTopic(pair)
  return { ...judgedOf(given), ...(nearness ? placed(nearness, clauses, topic) : { ...GIVEN, topicAlone: topic }) }
}
