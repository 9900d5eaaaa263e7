import type { ReadOptions } from './types'

/** Longest stretch of our own work before the page gets its turn, in milliseconds; leaves room under the 50 of a long task. */
const SLICE = 25

/** Work that can be interrupted: yields often, a millisecond apart or less, and returns its result. */
export type Sliced<T> = Generator<void, T>

/** Shares the main thread with the page: keeps the time since the page had its turn. */
export class Turns {
  private since = performance.now()

  constructor(private readonly options: Pick<ReadOptions, 'pause' | 'signal'>) {}

  /** Gives the page its turn if the slice is used up. @throws the signal's reason once it is aborted */
  async ifDue(): Promise<void> {
    this.options.signal?.throwIfAborted()
    if (performance.now() - this.since >= SLICE) await this.take()
  }

  /** Gives the page its turn. @throws the signal's reason once it is aborted */
  async take(): Promise<void> {
    this.options.signal?.throwIfAborted()
    await this.options.pause?.()
    this.options.signal?.throwIfAborted()
    this.since = performance.now()
  }

  /** Runs work to its end in slices. @throws the signal's reason once it is aborted */
  async run<T>(work: Sliced<T>): Promise<T> {
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value
      if (performance.now() - this.since >= SLICE) await this.take()
    }
  }
}

/** Blocks between two places where work over a page's blocks may be interrupted. */
export const BLOCKS_IN_A_STEP = 200
