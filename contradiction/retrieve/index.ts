import { type Archive, packVectors, type VectorBlock } from '../archive'
import type { Claim, Encoder } from '../types'
import { encoderView } from '../understand/judge-text'
import { searchVectors } from './cosine'
import { indexWords, searchWords, stemsOf, type WordsIndex } from './words-index'

/** A rival that is worth judging. */
export interface Candidate {
  claim: Claim
  /** Orders candidates: meaning, then shared rare words. */
  promise: number
  cosine: number | null
}

/** How many rivals of a statement are given to the judge. */
export const MOST_CANDIDATES = 16
/** Share of the words beside the meaning, and of a common topic; from a sweep over the development timelines. */
const WORDS_WEIGHT = 0.35
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

/** Vectors of all claims of an archive in its order, encoding those that have none yet. */
async function vectorsOf(archive: Archive, encoder: Encoder, signal?: AbortSignal): Promise<VectorBlock> {
  const model = `${encoder.id}@${encoder.version}`
  const stored = await archive.vectors(model)
  const rows = new Map(stored?.ids.map((id, row) => [id, row]))
  const missing = archive.claims.filter((claim) => !rows.has(claim.id))
  if (
    stored &&
    missing.length === 0 &&
    stored.ids.length === archive.claims.length &&
    archive.claims.every((c, i) => stored.ids[i] === c.id)
  ) {
    return stored
  }
  const made = missing.length > 0 ? await encoder.encode(missing.map(encoderView), signal) : []
  if (missing.length > 0)
    await archive.keepVectors(
      model,
      packVectors(
        missing.map((claim) => claim.id),
        made,
        encoder.dimensions,
      ),
    )
  const fresh = new Map(missing.map((claim, i) => [claim.id, made[i]]))
  const data = new Int8Array(archive.claims.length * encoder.dimensions)
  archive.claims.forEach((claim, i) => {
    const row = rows.get(claim.id)
    const vector = row === undefined ? fresh.get(claim.id) : stored?.data.subarray(row * encoder.dimensions, (row + 1) * encoder.dimensions)
    if (vector) data.set(vector, i * encoder.dimensions)
  })
  return { ids: archive.claims.map((claim) => claim.id), dimensions: encoder.dimensions, data }
}

const sharesTopic = (a: Claim, b: Claim) => (a.topics ?? []).some((topic) => b.topics?.includes(topic))

/**
 * The rivals of a claim among a speaker's statements, most promising first: by meaning and by shared words, the newer first among equals.
 *
 * @param encoder absent: by words alone
 */
export async function retrieve(claim: Claim, archive: Archive, encoder: Encoder | null, signal?: AbortSignal): Promise<Candidate[]> {
  const words = searchWords(wordsOf(archive), stemsOf(claim))
  let meaning: Float32Array | null = null
  if (encoder && archive.claims.length > 0) {
    const [query] = await encoder.encode([encoderView(claim)], signal)
    const block = await vectorsOf(archive, encoder, signal)
    if (query) meaning = searchVectors(block, query)
  }
  const found: Candidate[] = []
  archive.claims.forEach((rival, i) => {
    if (rival.id === claim.id) return
    const shared = words[i] ?? 0
    const cosine = meaning ? (meaning[i] ?? 0) : null
    if (cosine === null && shared < LEAST_WORDS) return
    const promise = (cosine ?? 0) + WORDS_WEIGHT * shared + (sharesTopic(claim, rival) ? TOPIC_WEIGHT : 0)
    found.push({ claim: rival, promise, cosine })
  })
  found.sort((a, b) => b.promise - a.promise || (b.claim.date ?? '').localeCompare(a.claim.date ?? ''))
  return found.slice(0, MOST_CANDIDATES)
}
