import { trimmed } from '../evidence/meaning'
import { cosine } from '../retrieve/cosine'
import type { Encoder, Pair, Span } from '../types'
import { type Reading, read } from '.'
import { isOrder } from './addressed'

/** A clause of each side that may be about the same. */
export interface ClausePair {
  earlier: Span
  later: Span
  /** Cosine of the two. */
  near: number
}

/** A statement of more words than this hides its decisive clause from a judge of whole texts. */
const LONG = 30
/** Pairs of clauses that are worth the judge's time. */
const MOST = 3

const textOf = ({ claim }: Reading, { start, end }: Span) => claim.text.slice(start, end).trim()
const spanIn = ({ claim }: Reading, clause: Span) => trimmed(claim.text, clause)

/** Whether one side is so long that the clauses should be judged by themselves. */
export function isLong(pair: Pair): boolean {
  return [pair.earlier, pair.later].map(read).some(({ words, clauses }) => words.length > LONG && clauses.length > 1)
}

const vectors = new WeakMap<Encoder, WeakMap<Reading, Int8Array[]>>()

/** Vectors of the clauses of all readings, each made once. */
async function clauseVectors(readings: readonly Reading[], encoder: Encoder, signal?: AbortSignal): Promise<WeakMap<Reading, Int8Array[]>> {
  const known = vectors.get(encoder) ?? new WeakMap<Reading, Int8Array[]>()
  vectors.set(encoder, known)
  const open = [...new Set(readings)].filter((reading) => !known.has(reading))
  const made = await encoder.encode(
    open.flatMap((reading) => reading.clauses.map((clause) => textOf(reading, clause))),
    signal,
  )
  let at = 0
  for (const reading of open) {
    known.set(reading, made.slice(at, at + reading.clauses.length))
    at += reading.clauses.length
  }
  return known
}

/**
 * The clauses of each pair that stand nearest to each other in meaning, nearest first.
 *
 * @throws the signal's reason when aborted
 */
export async function nearestClauses(pairs: readonly Pair[], encoder: Encoder, signal?: AbortSignal): Promise<ClausePair[][]> {
  const sides = pairs.map(({ earlier, later }) => [read(earlier), read(later)] as const)
  const known = await clauseVectors(sides.flat(), encoder, signal)
  return sides.map(([a, b]) => {
    const [left, right] = [known.get(a) ?? [], known.get(b) ?? []]
    const all = a.clauses.flatMap((earlier, i) =>
      b.clauses.flatMap((later, j) => {
        const [x, y] = [left[i], right[j]]
        return x && y && !isOrder(textOf(a, earlier)) && !isOrder(textOf(b, later))
          ? [{ earlier: spanIn(a, earlier), later: spanIn(b, later), near: cosine(x, y) }]
          : []
      }),
    )
    return all.sort((one, other) => other.near - one.near).slice(0, MOST)
  })
}

/** A pair of clauses as claims of their own, for a judge. */
export function clauseClaims({ earlier, later }: Pair, clauses: ClausePair): Pair {
  return {
    earlier: { ...earlier, text: textOf(read(earlier), clauses.earlier) },
    later: { ...later, text: textOf(read(later), clauses.later) },
  }
}
