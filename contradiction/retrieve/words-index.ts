import { lexiconOf } from '../language'
import { readWords } from '../text/words'
import type { Claim } from '../types'

/** Words of every claim of an archive, for search by shared rare words. */
export interface WordsIndex {
  size: number
  /** Stem → positions of the claims that use it. */
  postings: Map<string, number[]>
  /** Σ idf² of each claim's stems is not known before the search, so the count of its stems stands for length. */
  lengths: number[]
}

const stemCache = new WeakMap<Claim, readonly string[]>()

/** The distinct stems of a claim's matter, names and figures included. */
export function stemsOf(claim: Claim): readonly string[] {
  const known = stemCache.get(claim)
  if (known) return known
  const lexicon = lexiconOf(claim.language)
  const words = readWords(claim.text.slice(0, 6000), lexicon.stem)
  const stems = [...new Set(words.filter((word) => !lexicon.stop.has(word.lower)).map((word) => word.stem))]
  stemCache.set(claim, stems)
  return stems
}

/** An index over claims; `known` is extended when the claims only grew at the end. */
export function indexWords(claims: readonly Claim[], known: WordsIndex | null): WordsIndex {
  const index: WordsIndex = known ?? { size: 0, postings: new Map(), lengths: [] }
  for (let i = index.size; i < claims.length; i++) {
    const claim = claims[i]
    const stems = claim ? stemsOf(claim) : []
    index.lengths[i] = stems.length
    for (const stem of stems) {
      const posting = index.postings.get(stem)
      if (posting) posting.push(i)
      else index.postings.set(stem, [i])
    }
  }
  index.size = claims.length
  return index
}

/** Stems in more than this share of the claims say nothing, unless they are in a few claims only. */
const COMMON = 0.2
const FEW = 12

/**
 * How much each claim shares with a query, 0..1: idf of the shared stems over the root of both lengths' idf.
 *
 * @returns one number a claim, in the order of the index
 */
export function searchWords(index: WordsIndex, query: readonly string[]): Float32Array {
  const scores = new Float32Array(index.size)
  let mass = 0
  const most = Math.max(FEW, index.size * COMMON)
  for (const stem of query) {
    const posting = index.postings.get(stem)
    const idf = Math.log(1 + index.size / ((posting?.length ?? 0) + 1))
    mass += idf
    if (!posting || posting.length > most) continue
    for (const i of posting) scores[i] = (scores[i] ?? 0) + idf
  }
  const mean = query.length > 0 ? mass / query.length : 1
  for (let i = 0; i < scores.length; i++) {
    if (scores[i])
      scores[i] = Math.min(1, (scores[i] ?? 0) / (mean * Math.sqrt(Math.max(1, query.length) * Math.max(1, index.lengths[i] ?? 1))))
  }
  return scores
}
