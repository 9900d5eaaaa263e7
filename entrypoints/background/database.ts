/** The background's one connection to the record, opened when first needed and again after the browser closed it. */
import { browser } from 'wxt/browser'
import { DATABASE_NAME, type OnRecordDatabase, openDatabase, RecordError, renewLog } from '../../storage'

/** In session storage: the log was written anew since the browser started. */
const RENEWED = 'log-renewed'

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
      // As after an error of the disk: what was being written then may be torn.
      void browser.storage.session.remove(RENEWED)
    })
    if (!import.meta.env.FIREFOX) await renewOnce()
    return db
  } catch (error) {
    opening = null
    throw error
  } finally {
    blocked = null
  }
}

/** Before anything is written, once a session of the browser, which may have been killed in the last one. Only Chromium needs it. */
async function renewOnce(): Promise<void> {
  try {
    if ((await browser.storage.session.get(RENEWED))[RENEWED] === true) return
    await renewLog(DATABASE_NAME)
    await browser.storage.session.set({ [RENEWED]: true })
  } catch (error) {
    console.warn('On Record: the log was not written anew.', error)
  }
}
