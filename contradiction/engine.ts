import type { Archive } from './archive'
import type { Calibration } from './calibrate/calibration'
import { calibrationOf } from './calibrate/calibrations'
import { reasonOf } from './calibrate/reason'
import { scoreOf, tempered, verdictOf } from './calibrate/verdict'
import { pairUp } from './evidence/signal'
import { type ClauseScore, scoreByClause } from './judge/by-clause'
import { knowsLanguage } from './language/detect'
import { isWorthJudging, MOST_CANDIDATES, type Nearness, retrieve } from './retrieve'
import { detect } from './signals'
import type { Claim, Encoder, Judge, Pair, Verdict } from './types'
import { read } from './understand'
import { isFragment } from './understand/fragment'
import { encoderView, judgeView } from './understand/judge-text'

export interface EngineOptions {
  judge: Judge
  /** For retrieval by meaning; without one, by words. */
  encoder?: Encoder | null
  /** Default: the one fitted for the judge's version. */
  calibration?: Calibration
  /** A stronger judge that sees again what the first one flags; where it can't tell, the first one's word stands. */
  second?: Judge | null
  /** What the user's feedback moved the thresholds by, in probability; see `shiftOf`. */
  shift?: number | (() => number)
}

/** A pair that was judged; which side is earlier is settled by the dates. */
export interface Judged {
  earlier: Claim
  later: Claim
  verdict: Verdict
}

export interface Engine {
  /** "id@version" of the judge. */
  readonly judge: string
  /** "id@version" of the judge that sees again what the first one flags; null where there is none. */
  readonly second: string | null
  /** "id@version" of the encoder, or null where words alone retrieve. */
  readonly encoder: string | null
  /** Primary subtags of the languages that the judge knows. */
  readonly languages: readonly string[]
  /** Whether a claim is in a language that the judge knows; others are given back as `unchecked`. */
  knows(claim: Claim): boolean
  /** Verdicts of given pairs, in their order: no retrieval. Throws the signal's reason when aborted. */
  judgePairs(pairs: readonly Pair[], signal?: AbortSignal): Promise<Verdict[]>
  /**
   * Looks for earlier or later statements that a claim conflicts with. Yields every pair judged, `none` included, most promising first;
   * one pair of the claim with itself and verdict `unchecked` where its language is not known.
   */
  check(claim: Claim, archive: Archive, signal?: AbortSignal, always?: ReadonlySet<string>): AsyncIterable<Judged>
  /** Many claims at once, the most promising pair of all first. `key` says which item a result belongs to. */
  checkAll<K>(items: readonly CheckItem<K>[], signal?: AbortSignal): AsyncIterable<Judged & { key: K }>
  destroy(): void
}

export interface CheckItem<K> {
  key: K
  claim: Claim
  archive: Archive
  /** Ids of claims that are judged whether they are near or not: a finding of them stands. */
  always?: ReadonlySet<string>
}

/** A page of many quotes has fewer rivals judged for each, so that all are through in good time; never fewer than `FEWEST`. */
const MOST_PAIRS = 200
const FEWEST = 6

/** So many of a statement's nearest rivals are judged clause against clause, where they are long. */
const NEAREST_BY_CLAUSE = 6
const NOTHING: ClauseScore = { score: null, clauses: null }

/** Pairs a batch: small enough that the first verdicts come soon. */
const BATCH = 8

/** The encoder, with the texts of many claims encoded in one go: one by one, a page's quotes would each wait for the worker. */
async function encodedAhead<K>(items: readonly CheckItem<K>[], encoder: Encoder | null, signal?: AbortSignal): Promise<Encoder | null> {
  if (!encoder || items.length < 2) return encoder
  const texts = [...new Set(items.map(({ claim }) => encoderView(claim)))]
  const vectors = await encoder.encode(texts, signal)
  const known = new Map(texts.map((text, i) => [text, vectors[i]]))
  return {
    ...encoder,
    async encode(wanted, own) {
      const found = wanted.map((text) => known.get(text)).filter((vector) => vector !== undefined)
      return found.length === wanted.length ? found : encoder.encode(wanted, own)
    },
  }
}

function ordered(claim: Claim, rival: Claim): Pair {
  const later = !claim.date || !rival.date || claim.date >= rival.date
  return later ? { earlier: rival, later: claim } : { earlier: claim, later: rival }
}

/** The contradiction engine over a judge and an encoder. */
export function createEngine(options: EngineOptions): Engine {
  const { judge, encoder = null, second = null } = options
  const id = `${judge.id}@${judge.version}`
  const secondId = second && `${second.id}@${second.version}`
  const calibration = options.calibration ?? calibrationOf(id)
  const shift = () => (typeof options.shift === 'function' ? options.shift() : (options.shift ?? 0))

  const knows = (claim: Claim) => knowsLanguage(judge.languages, claim.text, claim.language)

  const unchecked: Verdict = { verdict: 'unchecked', reason: 'unknown-language', score: 0, evidence: [], judge: id }

  function decide(pair: Pair, { score: judged, clauses }: ClauseScore, nearness: Nearness | null, by: Calibration, judge: string): Verdict {
    if (!judged) return { verdict: 'none', reason: null, score: 0, evidence: [], judge }
    const sides = pairUp(read(pair.earlier), read(pair.later))
    const seen = detect(sides)
    const score = scoreOf(by, { judged, seen, pair: sides, nearness, clauses })
    const verdict = tempered(verdictOf(by, score, shift()), seen)
    if (verdict === 'none') return { verdict, reason: null, score, evidence: [], judge }
    return { verdict, ...reasonOf(sides, seen, clauses), score, judge }
  }

  /** Asks the second judge about the pairs that the first one flagged. */
  async function lookAgain(
    pairs: readonly Pair[],
    verdicts: Verdict[],
    looks: readonly ClauseScore[],
    nearness: readonly (Nearness | null)[],
    signal?: AbortSignal,
  ): Promise<void> {
    if (!second || !secondId) return
    const again = verdicts.flatMap(({ verdict }, i) => (verdict === 'contradiction' || verdict === 'tension' ? [i] : []))
    const asked = again.map((i) => pairs[i]).filter((pair) => pair !== undefined)
    const scores = asked.length > 0 ? await second.score(asked.map(judgeView), signal) : []
    again.forEach((i, at) => {
      const [pair, score] = [pairs[i], scores[at]]
      if (pair && score)
        verdicts[i] = decide(pair, { score, clauses: looks[i]?.clauses ?? null }, nearness[i] ?? null, calibrationOf(secondId), secondId)
    })
  }

  async function judgePairs(pairs: readonly Pair[], signal?: AbortSignal, nearness: readonly (Nearness | null)[] = []): Promise<Verdict[]> {
    const known = pairs.map((pair) => knows(pair.earlier) && knows(pair.later))
    const places = pairs.flatMap((_, i) => (known[i] ? [i] : []))
    const asked = places.map((i) => pairs[i]).filter((pair) => pair !== undefined)
    const near = (at: number) => (nearness[places[at] ?? -1]?.rank ?? 0) < NEAREST_BY_CLAUSE
    const scores = await scoreByClause(asked, judge, encoder, signal, near)
    let next = 0
    const looks = known.map((yes) => (yes && scores[next++]) || NOTHING)
    const verdicts = pairs.map((pair, i) =>
      known[i] ? decide(pair, looks[i] ?? NOTHING, nearness[i] ?? null, calibration, id) : unchecked,
    )
    await lookAgain(pairs, verdicts, looks, nearness, signal)
    return verdicts
  }

  async function* checkAll<K>(items: readonly CheckItem<K>[], signal?: AbortSignal): AsyncIterable<Judged & { key: K }> {
    const waiting: { key: K; pair: Pair; promise: number; nearness: Nearness }[] = []
    const most = Math.max(FEWEST, Math.min(MOST_CANDIDATES, Math.floor(MOST_PAIRS / Math.max(1, items.length))))
    const ahead = await encodedAhead(items, encoder, signal)
    for (const { key, claim, archive, always } of items) {
      signal?.throwIfAborted()
      if (!knows(claim)) {
        yield { key, earlier: claim, later: claim, verdict: unchecked }
        continue
      }
      if (isFragment(claim)) continue
      const candidates = await retrieve(claim, archive, ahead, signal, most, always)
      for (const { claim: rival, promise, nearness } of candidates.filter((one) => isWorthJudging(one) || always?.has(one.claim.id))) {
        if (isFragment(rival)) continue
        waiting.push({ key, pair: ordered(claim, rival), promise, nearness })
      }
    }
    waiting.sort((a, b) => b.promise - a.promise)
    for (let i = 0; i < waiting.length; i += BATCH) {
      signal?.throwIfAborted()
      const batch = waiting.slice(i, i + BATCH)
      const verdicts = await judgePairs(
        batch.map(({ pair }) => pair),
        signal,
        batch.map(({ nearness }) => nearness),
      )
      for (const [j, { key, pair }] of batch.entries()) {
        const verdict = verdicts[j]
        if (verdict) yield { key, ...pair, verdict }
      }
    }
  }

  return {
    judge: id,
    second: secondId,
    languages: judge.languages,
    encoder: encoder ? `${encoder.id}@${encoder.version}` : null,
    knows,
    judgePairs: (pairs, signal) => judgePairs(pairs, signal),
    async *check(claim, archive, signal, always) {
      for await (const { earlier, later, verdict } of checkAll([{ key: null, claim, archive, always }], signal))
        yield { earlier, later, verdict }
    },
    checkAll,
    destroy() {
      judge.destroy()
      encoder?.destroy()
      second?.destroy()
    },
  }
}
