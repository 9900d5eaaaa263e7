import type { OnRecordDatabase } from '../database'
import { recordStep } from '../journal/record'
import { takeSnapshot, whereRoom } from '../snapshots/take'
import { step } from '../step'
import { tidyDependants } from './dependants'

/** From so many on, a snapshot is taken before. */
const BULK = 20

/**
 * Takes statements off the record, with their checks, and with the utterances, sources and findings that none other needs. One step, which
 * undo brings back whole; `restoreStatements` does so for 30 days, whatever was done since.
 *
 * @returns how many there were
 */
export async function deleteStatements(db: OnRecordDatabase, ids: readonly string[]): Promise<number> {
  if (ids.length >= BULK) await whereRoom(() => takeSnapshot(db, 'bulk-delete'))
  return await recordStep(db, async (change) => {
    const first = (await db.statements.bulkGet([...ids])).find((one) => one !== undefined)
    await change.remove('statements', ids)
    step('delete.rows')
    await tidyDependants(change)
    const count = change.removed('statements').length
    return { action: 'delete', parameters: { count, text: first?.text.slice(0, 80) ?? '' }, result: count }
  })
}
