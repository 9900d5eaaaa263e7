/** What the engine sees of every pair that retrieval brings from a file of timelines: the rows that a calibration is fitted on. */
import { type Claim, type Encoder, type Judge, type JudgeScore, memoryArchive, type Pair } from '../../contradiction'
import { type Features, featuresOf } from '../../contradiction/calibrate/features'
import { tempered } from '../../contradiction/calibrate/verdict'
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
  features: Features
  kinds: Readonly<Record<string, number>>
  /** Never called a contradiction, whatever it scores. */
  capped: boolean
}

const keyOf = (pair: readonly string[]) => [...pair].sort().join('\n')

const claims = new WeakMap<Timeline['statements'][number], Claim>()

/** One claim a statement, in whatever archives it lies: it is then read once. */
function claimOf(statement: Timeline['statements'][number]): Claim {
  const { id, text, date, topic } = statement
  const claim = claims.get(statement) ?? { id, text, date, topics: topic ? [topic] : [] }
  claims.set(statement, claim)
  return claim
}

const claimsOf = ({ statements }: Timeline): Claim[] => statements.toSorted((a, b) => a.date.localeCompare(b.date)).map(claimOf)

/** The candidates of one timeline, each statement against those before it. */
export async function candidatesOf(timeline: Timeline, judge: Judge, encoder: Encoder | null): Promise<Candidate[]> {
  const said = claimsOf(timeline)
  const gold = new Set(timeline.contradictions.map(keyOf))
  const near = new Set(timeline.near_misses.map(keyOf))
  const pairs: { pair: Pair; nearness: Nearness }[] = []
  for (const [i, claim] of said.entries()) {
    const candidates = await retrieve(claim, memoryArchive(said.slice(0, i)), encoder)
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
    const { score: judged = null, clauses = null } = scores[i] ?? {}
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
        features: featuresOf({ judged, seen, pair: sides, nearness, clauses }),
        kinds,
        capped: tempered('contradiction', seen) !== 'contradiction',
      } as const,
    ]
  })
}
