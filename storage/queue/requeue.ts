import type { OnRecordDatabase } from '../database'
import { Change } from '../journal/change'
import { now } from '../rows'
import { writing } from '../writing'
import type { PRIORITY } from './enqueue'
import { queueCheck } from './enqueue'
import { inState } from './run'

type Why = keyof typeof PRIORITY

/** Queues checks of all statements of a speaker, one an utterance, behind what waits already: after a merge or a new judge. */
export async function requeueForSpeaker(db: OnRecordDatabase, speakerId: string, why: Why = 'merged'): Promise<number> {
  return await queue(db, () => db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, '\uffff']).toArray(), why)
}

/** Queues checks of the whole record, one an utterance: a new judge. */
export async function requeueAll(db: OnRecordDatabase): Promise<number> {
  return await queue(db, () => db.statements.toArray(), 'new-judge')
}

/** Queues checks of these statements, one an utterance; those that are gone are left out. */
export async function requeueStatements(db: OnRecordDatabase, ids: readonly string[], why: Why): Promise<number> {
  if (ids.length === 0) return 0
  return await queue(db, async () => (await db.statements.bulkGet([...ids])).filter((one) => one !== undefined), why)
}

/** Gives the checks that failed another chance. */
export async function retryFailed(db: OnRecordDatabase): Promise<void> {
  await writing(() =>
    db.transaction('rw', db.checks, async () => {
      const failed = await inState(db, 'failed').toArray()
      await db.checks.bulkPut(failed.map((check) => ({ ...check, state: 'queued', attempts: 0, error: null, updatedAt: now() })))
    }),
  )
}

async function queue(
  db: OnRecordDatabase,
  read: () => PromiseLike<{ id: string; utteranceId: string; speakerId: string | null }[]>,
  why: Why,
): Promise<number> {
  return await writing(() =>
    db.transaction('rw', db.checks, db.statements, async () => {
      const first = new Map<string, string>()
      for (const { id, utteranceId, speakerId } of await read())
        if (speakerId !== null && !first.has(utteranceId)) first.set(utteranceId, id)
      await queueCheck(new Change(db), [...first.values()], why)
      return first.size
    }),
  )
}
