import type { Archive } from '../archive'
import type { Claim, Encoder } from '../types'
import { encoderView } from '../understand/judge-text'
import { largest } from './best'
import { searchVectors } from './cosine'
import { hasAllVectors, vectorsOf } from './vectors'
import { indexWords, searchWords, stemsOf, type WordsIndex } from './words-index'

/** How near two statements stand to each other in one speaker's record. */
export interface Nearness {
  /** Null without an encoder. */
  cosine: number | null
  /** Place among the candidates, 0 the nearest. */
  rank: number
}

/** A rival that is worth judging. */
export interface Candidate {
  claim: Claim
  /** Orders candidates: meaning, then shared rare words. */
  promise: number
  nearness: Nearness
}

/** How many rivals of a statement are given to the judge. */
export const MOST_CANDIDATES = 16
/**
 * The cheap first pass: a rival further away than this in meaning is not judged, also where it is the nearest, as in a small archive. On eight
 * timelines of our own that spares the judge six pairs in ten and loses one of 53 contradictions, which no judge saw.
 */
const LEAST_COSINE = 0.2

/** Whether a candidate is worth the judge's time. */
export const isWorthJudging = ({ nearness: { cosine } }: Candidate): boolean => cosine === null || cosine >= LEAST_COSINE

/** Share of the words beside the meaning, and of a common topic; from a sweep over the timelines: docs/decisions/0009-engine.md. */
const WORDS_WEIGHT = 0.15
const TOPIC_WEIGHT = 0.05
/** Without an encoder a rival must share this much. */
const LEAST_WORDS = 0.04

interface Warm {
  words: WordsIndex
  first: Claim | undefined
}

const warm = new WeakMap<Archive, Warm>()

function wordsOf(archive: Archive): WordsIndex {
  const known = warm.get(archive)
  const grown = known && known.first === archive.claims[0] && known.words.size <= archive.claims.length
  const words = indexWords(archive.claims, grown ? known.words : null)
  warm.set(archive, { words, first: archive.claims[0] })
  return words
}

/** Reading the words of so many claims takes longer than all the rest of a first search. */
const MANY = 2000

/**
 * What each claim shares in words. The first search of a large archive does without, where meaning alone can do it: words move few candidates, and
 * are read when that search is through.
 */
async function byWords(claim: Claim, archive: Archive, encoder: Encoder | null): Promise<Float32Array> {
  if (encoder && !warm.has(archive) && archive.claims.length >= MANY && (await hasAllVectors(archive, encoder))) {
    setTimeout(() => wordsOf(archive), 0)
    return new Float32Array(archive.claims.length)
  }
  return searchWords(wordsOf(archive), stemsOf(claim))
}

const sharesTopic = (a: Claim, b: Claim) => (a.topics ?? []).some((topic) => b.topics?.includes(topic))

/** Cosine of a claim to every claim of an archive, 0 to those without a vector yet; its own stored vector is used where it has one. */
async function byMeaning(
  claim: Claim,
  archive: Archive,
  encoder: Encoder,
  words: Float32Array,
  signal?: AbortSignal,
): Promise<Float32Array | null> {
  const block = await vectorsOf(archive, encoder, words, signal)
  const own = block.ids.lastIndexOf(claim.id)
  const stored = own < 0 ? null : block.data.subarray(own * block.dimensions, (own + 1) * block.dimensions)
  const query = stored?.some((x) => x !== 0) ? stored : (await encoder.encode([encoderView(claim)], signal))[0]
  return query ? searchVectors(block, query) : null
}

/**
 * The rivals of a claim among a speaker's statements, most promising first: by meaning and by shared words, the newer first among equals.
 *
 * @param encoder absent: by words alone
 * @param most    how many at most
 * @param always  ids of claims that are wanted whether they are near or not; they come last and beside those
 */
export async function retrieve(
  claim: Claim,
  archive: Archive,
  encoder: Encoder | null,
  signal?: AbortSignal,
  most = MOST_CANDIDATES,
  always: ReadonlySet<string> = new Set(),
): Promise<Candidate[]> {
  const { claims } = archive
  const words = await byWords(claim, archive, encoder)
  const meaning = encoder && claims.length > 0 ? await byMeaning(claim, archive, encoder, words, signal) : null
  const promise = new Float32Array(claims.length)
  for (let i = 0; i < claims.length; i++) {
    const rival = claims[i]
    const shared = words[i] ?? 0
    const near = meaning?.[i] ?? 0
    const fits = rival && rival.id !== claim.id && (near !== 0 || shared >= LEAST_WORDS)
    promise[i] = fits ? Math.max(0, near + WORDS_WEIGHT * shared + (sharesTopic(claim, rival) ? TOPIC_WEIGHT : 0)) : -1
  }
  const nearest = largest(promise, most)
  const wanted =
    always.size > 0 ? claims.flatMap(({ id }, i) => (always.has(id) && id !== claim.id && !nearest.includes(i) ? [i] : [])) : []
  return [...nearest, ...wanted].flatMap((i, rank) => {
    const rival = claims[i]
    return rival
      ? [{ claim: rival, promise: Math.max(0, promise[i] ?? 0), nearness: { cosine: meaning ? (meaning[i] ?? 0) : null, rank } }]
      : []
  })
}
