/** What the engine sees of every pair that retrieval brings from a file of timelines: the rows that a calibration is fitted on. */
import { type Claim, type Encoder, type Judge, type JudgeScore, memoryArchive, type Pair } from '../../contradiction'
import { logit } from '../../contradiction/calibrate/calibration'
import { plainness } from '../../contradiction/calibrate/plain'
import { sameTopic } from '../../contradiction/calibrate/verdict'
import { pairUp } from '../../contradiction/evidence/signal'
import { scoreByClause } from '../../contradiction/judge/by-clause'
import { isWorthJudging, type Nearness, retrieve } from '../../contradiction/retrieve'
import { detect } from '../../contradiction/signals'
import { read } from '../../contradiction/understand'
import type { TimelineGold } from './types'

export interface Timeline extends TimelineGold {
  statements: (TimelineGold['statements'][number] & { text: string; topic?: string })[]
}

export interface Candidate {
  speaker: string
  pair: Pair
  label: 0 | 1
  near: boolean
  judged: JudgeScore
  nearness: Nearness
  topic: number
  /** See `plainness`. */
  plain: number
  kinds: Readonly<Record<string, number>>
}

/** Cosine of a typical rival; what a calibration counts from. */
export const COSINE_MEAN = 0.5

const keyOf = (pair: readonly string[]) => [...pair].sort().join('\n')

function claimsOf(timeline: Timeline): Claim[] {
  return timeline.statements
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ id, text, date, topic }) => ({ id, text, date, topics: topic ? [topic] : [] }))
}

/** The candidates of one timeline, each statement against those before it. */
export async function candidatesOf(timeline: Timeline, judge: Judge, encoder: Encoder | null): Promise<Candidate[]> {
  const claims = claimsOf(timeline)
  const gold = new Set(timeline.contradictions.map(keyOf))
  const near = new Set(timeline.near_misses.map(keyOf))
  const pairs: { pair: Pair; nearness: Nearness }[] = []
  for (const [i, claim] of claims.entries()) {
    const candidates = await retrieve(claim, memoryArchive(claims.slice(0, i)), encoder)
    for (const { claim: rival, nearness } of candidates.filter(isWorthJudging)) {
      pairs.push({ pair: { earlier: rival, later: claim }, nearness })
    }
  }
  const scores = await scoreByClause(
    pairs.map(({ pair }) => pair),
    judge,
    encoder,
  )
  return pairs.flatMap(({ pair, nearness }, i) => {
    const judged = scores[i]?.score
    if (!judged) return []
    const sides = pairUp(read(pair.earlier), read(pair.later))
    const key = keyOf([pair.earlier.id, pair.later.id])
    const seen = detect(sides)
    const kinds = Object.fromEntries(seen.map(({ detector, strength }) => [detector.kind, strength]))
    return [
      {
        speaker: timeline.speaker,
        pair,
        label: gold.has(key) ? 1 : 0,
        near: near.has(key),
        judged,
        nearness,
        topic: sameTopic(sides),
        plain: plainness(sides, seen, judged),
        kinds,
      } as const,
    ]
  })
}

/** Numbers of one candidate, in the order of `FEATURES`. */
export const featuresOf = ({ judged, nearness, topic, plain, kinds }: Candidate, kindNames: readonly string[]): number[] => [
  logit(judged.contradiction),
  (nearness.cosine ?? 0) - COSINE_MEAN,
  Math.log1p(nearness.rank),
  topic,
  plain,
  ...kindNames.map((kind) => kinds[kind] ?? 0),
]
