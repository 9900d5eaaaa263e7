import type { Change } from '../journal/change'
import { newRow } from '../rows'
import type { Check, Statement } from '../types'

/** Who waits in front of a check decides its priority. */
export const PRIORITY = { kept: 10, edited: 8, sorted: 2, merged: 2, 'new-judge': 1, imported: 0 } as const

/** Queues a check of each statement, in the transaction of the change that needs it. A check that is queued already is moved up. */
export async function queueCheck(change: Change, statementIds: readonly string[], why: keyof typeof PRIORITY = 'kept'): Promise<void> {
  const { db } = change
  const priority = PRIORITY[why]
  const waiting = (await db.checks.where('statementId').anyOf(statementIds).toArray()).filter((check) => check.state === 'queued')
  const behind = waiting.filter((check) => check.priority < priority)
  await change.put(
    'checks',
    behind.map((check) => ({ ...check, priority, updatedAt: newRow().updatedAt })),
  )
  const queued = new Set(waiting.map((check) => check.statementId))
  const fresh = statementIds.filter((id) => !queued.has(id)).map((id) => newCheck(id, priority))
  await change.add('checks', fresh)
}

/** Queues checks of statements that got other topics, which a judge goes by: behind what the user waits for. */
export async function queueSorted(change: Change, statements: readonly Pick<Statement, 'id' | 'speakerId'>[]): Promise<void> {
  await queueCheck(
    change,
    statements.filter(({ speakerId }) => speakerId !== null).map(({ id }) => id),
    'sorted',
  )
}

/** Queues the check of a statement that is new, so that none can wait already. */
export async function queueFirstCheck(change: Change, statementId: string): Promise<void> {
  await change.add('checks', [newCheck(statementId, PRIORITY.kept)])
}

function newCheck(statementId: string, priority: number): Check {
  return { ...newRow(), statementId, state: 'queued', priority, leaseOwner: null, leaseUntil: null, attempts: 0, error: null }
}
