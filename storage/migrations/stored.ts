import type { Transaction } from 'dexie'
import { step } from '../step'
import { STORED_FORMS } from '../stored/form'
import { CHUNK } from './texts'

/** 2 → 3: writes each row that has a stored form anew, in it. */
export async function storeAnew(transaction: Transaction): Promise<void> {
  for (const name of Object.keys(STORED_FORMS)) {
    const table = transaction.table<{ id: string }, string>(name)
    for (let last = ''; ; ) {
      const chunk = await table.where(':id').above(last).limit(CHUNK).toArray()
      const end = chunk.at(-1)
      if (end === undefined) break
      await table.bulkPut(chunk)
      step('migration.rows')
      last = end.id
    }
  }
  step('migration.done')
}
