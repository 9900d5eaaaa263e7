import type { OnRecordDatabase } from '../database'
import { takenAwayAt } from './taken-away'

/** Steps that can be undone at the least, however old. */
export const STEPS_KEPT = 200
/** Statements, topics and speakers taken away stay restorable for so many days. */
export const DAYS_RESTORABLE = 30

/** Forgets the steps that are neither among the last ones nor hold what was taken away in the last days. */
export async function pruneJournal(db: OnRecordDatabase, today: Date = new Date()): Promise<void> {
  const horizon = new Date(today.getTime() - DAYS_RESTORABLE * 86_400_000).toISOString()
  const boundary = await db.journal.orderBy('seq').reverse().offset(STEPS_KEPT).first()
  if (boundary === undefined) return
  const old = await db.journal.where('seq').belowOrEqual(boundary.seq).toArray()
  const forgotten = old.filter((step) => step.removed === 0 || takenAwayAt(step) < horizon).map((step) => step.seq)
  if (forgotten.length === 0) return
  await db.journal.bulkDelete(forgotten)
  for (const seq of forgotten) {
    await db.images.where('[seq+part]').between([seq, 0], [seq, Number.MAX_SAFE_INTEGER]).delete()
  }
}
