import type { ReadOptions } from './types'

/** Longest stretch of our own work before the page gets its turn, in milliseconds; leaves room under the 50 of a long task. */
const SLICE = 25

/**
 * Runs a generator to its end, calling `pause` whenever a slice of time is used up.
 *
 * @throws the signal's reason once it is aborted
 */
export async function inSlices<T>(work: Generator<void, T>, { pause, signal }: Pick<ReadOptions, 'pause' | 'signal'>): Promise<T> {
  let since = performance.now()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() - since < SLICE) continue
    await takeTurn({ pause, signal })
    since = performance.now()
  }
}

/** Gives the page its turn; throws the signal's reason once it is aborted. */
export async function takeTurn({ pause, signal }: Pick<ReadOptions, 'pause' | 'signal'>): Promise<void> {
  signal?.throwIfAborted()
  if (pause) await pause()
  signal?.throwIfAborted()
}
