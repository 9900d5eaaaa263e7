/** Checks: what is kept is judged against its speaker's record, once, whatever is killed in between; what is read, while it is read. */
import type { Engine } from '../contradiction'
import type { PageReading, QuoteVerdict } from '../messages/page-state'
import { type OnRecordDatabase, releaseChecks } from '../storage'
import { noticeNewJudge } from './judge-change'
import { type CheckDone, runQueue } from './queue'
import { checkQuotes } from './quotes'
import { Archives } from './record-archive'

export { type JudgeStatus, readJudgeStatus, saveJudgeStatus } from '../storage/judge-status'
export { noteFeedback, resetFeedback } from './feedback'
export type { CheckDone } from './queue'
export { marksOf, recordSide } from './sides'
export { thresholdShift } from './threshold'

export interface RunnerOptions {
  db: OnRecordDatabase
  engine: Engine
  /** Name of this runner, unique to its start: `crypto.randomUUID()`. */
  owner: string
  /** Ends everything. */
  signal: AbortSignal
  leaseMs?: number
  /** Called after each check, with the findings as they stand. */
  onDone?: (done: CheckDone) => void
}

export interface Runner {
  /**
   * Works the queue until nothing waits. Called while it runs, it looks once more at the end; both calls get the same promise.
   *
   * @returns checks done
   * @throws ModelProblem, or the signal's reason
   */
  run(): Promise<number>
  /** Verdicts for a page's quotes that are not kept, progressively; ends when `signal` aborts. */
  checkQuotes(reading: PageReading, signal?: AbortSignal): AsyncIterable<QuoteVerdict>
}

/** The runner lives where the judge lives: one a profile. */
export function createRunner(options: RunnerOptions): Runner {
  const { db, engine, signal } = options
  const archives = new Archives(db)
  let running: Promise<number> | null = null
  let again = false
  let since: string | null = null

  async function drain(): Promise<number> {
    let done = 0
    if (since === null) {
      // There is one runner a profile: whoever else holds a check was killed, or gave way to this one.
      await releaseChecks(db, options.owner)
      since = await noticeNewJudge(db, engine)
    }
    do {
      again = false
      done += await runQueue({ ...options, archives, since })
    } while (again)
    return done
  }

  return {
    run() {
      if (running) again = true
      running ??= drain().finally(() => {
        running = null
      })
      return running
    },
    checkQuotes: (reading, own) => checkQuotes(db, engine, archives, reading, own ? AbortSignal.any([signal, own]) : signal),
  }
}
