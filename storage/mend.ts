import Dexie from 'dexie'
import { DATABASE_NAME, type OnRecordDatabase } from './database'
import { TEXT_TABLES, textOf } from './derived/texts'
import { explained, RecordError } from './errors'
import { recordStep } from './journal/record'
import { RECORD_TABLES, type Rows } from './rows'
import { asJson, soundRecord } from './salvage'
import { becomes } from './snapshots/restore'
import { storeSnapshot, whereRoom } from './snapshots/take'
import { storedForms } from './stored/middleware'

/**
 * Puts a damaged record right: every sound row whose references are sound stays, what is broken goes, and what search reads is written anew.
 * One step, which undo takes back, after a snapshot of what is sound: one that held what is broken could not be restored.
 *
 * @throws RecordError
 */
export async function mend(db: OnRecordDatabase): Promise<void> {
  const sound = await soundRecord(db)
  await whereRoom(() => storeSnapshot(db.name, 'mend', asJson(sound), sound.statements.length))
  await recordStep(db, async (change) => {
    // Read again, with all else waiting: what was kept or edited meanwhile is neither taken away nor overwritten.
    const rows = await soundRecord(db)
    await becomes(change, rows)
    return { action: 'mend', parameters: { count: rows.statements.length }, result: undefined }
  })
  try {
    await db.transaction('rw', db.tables, async () => {
      await db.packs.clear()
      await db.texts.clear()
      for (const table of TEXT_TABLES) await textsAnew(db, table)
    })
  } catch (error) {
    throw await explained(error)
  }
}

async function textsAnew<T extends (typeof TEXT_TABLES)[number]>(db: OnRecordDatabase, table: T): Promise<void> {
  const rows: Rows[T][] = await db.rows(table).toArray()
  await db.texts.bulkAdd(rows.map((row) => textOf(table, row)))
}

/**
 * What can still be read of a record that does not open as it should, as a JSON export; null where nothing can.
 *
 * @param name  of its database
 */
export async function rescue(name: string = DATABASE_NAME): Promise<string | null> {
  const db = new Dexie(name).use(storedForms)
  try {
    await db.open()
    const rows = await soundRecord(db)
    return RECORD_TABLES.every((table) => rows[table].length === 0) ? null : [...asJson(rows)].join('')
  } catch (error) {
    console.error(error)
    return null
  } finally {
    db.close()
  }
}

/** Deletes the record, so that an empty one can be begun. Snapshots stay. @throws RecordError */
export async function beginAnew(name: string = DATABASE_NAME): Promise<void> {
  try {
    await Dexie.delete(name)
  } catch (error) {
    throw new RecordError('unreadable', {}, error)
  }
}
