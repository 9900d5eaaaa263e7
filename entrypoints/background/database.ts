/** The background's one connection to the record, opened when first needed and again after the browser closed it. */
import { type OnRecordDatabase, openDatabase, RecordError } from '../../storage'

let opening: Promise<OnRecordDatabase> | null = null
/** Rejects when an older tab holds the record: whoever waits is told, and the opening goes on. */
let blocked: Promise<never> | null = null

/** @throws RecordError `blocked`, and what opening throws */
export async function database(): Promise<OnRecordDatabase> {
  opening ??= open()
  const db = await (blocked ? Promise.race([opening, blocked]) : opening)
  if (db.isOpen()) return db
  // The browser gave the connection up without a word, as it does on a full disk: Dexie does not come back from that by itself.
  opening = null
  return database()
}

async function open(): Promise<OnRecordDatabase> {
  const older = Promise.withResolvers<never>()
  older.promise.catch(() => undefined)
  blocked = older.promise
  try {
    const db = await openDatabase(undefined, { onBlocked: () => older.reject(new RecordError('blocked')) })
    db.on('close', () => {
      opening = null
    })
    return db
  } catch (error) {
    opening = null
    throw error
  } finally {
    blocked = null
  }
}
