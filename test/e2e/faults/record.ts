/** One page more in builds with fault points: an extension page in which a test calls the record's own functions. */
import * as storage from '../../../storage'
import { keepMany } from '../../fixtures/storage/many'
import { makeVersion1 } from '../../fixtures/storage/version-1'
import { makeVersion2, VERSION_2_ROWS } from '../../fixtures/storage/version-2'

export interface RecordPage {
  storage: typeof storage
  /** Opened once, when first asked for. */
  record(): Promise<storage.OnRecordDatabase>
  /** Keeps statements one after the other, as `test/fixtures/storage/many.ts` words them. */
  keepMany(writer: number, count: number): Promise<string[]>
  /** Puts a record in the place of the one there is, by IndexedDB's number: as version 1 (10) or 2 (20) made it, or one with a number to come. */
  replace(version: number): Promise<void>
  /** The record as it lies in IndexedDB, read without the program. */
  asStored(): Promise<{ version: number; rows: Record<string, string> }>
  /** Holds the record open as an old tab does that does not heed the others. */
  holdOpen(): Promise<void>
}

declare global {
  var recordPage: RecordPage
}

/** No model is loaded for it. */
const JUDGED_BY_RULES = { ...VERSION_2_ROWS, settings: [{ key: 'judge', value: 'rules', updatedAt: '2025-03-05T10:00:00.000Z' }] }

/** Named, so that it is not collected, which would let the record go. */
let held: IDBOpenDBRequest
let opening: Promise<storage.OnRecordDatabase> | null = null

globalThis.recordPage = {
  storage,
  record() {
    opening ??= storage.openDatabase()
    return opening
  },
  keepMany: (writer, count) => keepMany({ database: storage.DATABASE_NAME, writer, count }),
  async replace(version) {
    opening = null
    const make = () =>
      version === 20 ? makeVersion2(storage.DATABASE_NAME, JUDGED_BY_RULES) : makeVersion1(storage.DATABASE_NAME, version)
    for (let turn = 0; ; turn++) {
      await settled(indexedDB.deleteDatabase(storage.DATABASE_NAME))
      try {
        return await make()
      } catch (error) {
        // The background may have begun a record of its own in between.
        if (turn === 5 || !(error instanceof DOMException && error.name === 'VersionError')) throw error
      }
    }
  },
  async asStored() {
    const database = await settled(indexedDB.open(storage.DATABASE_NAME))
    const { version } = database
    const rows: Record<string, string> = {}
    for (const name of database.objectStoreNames)
      rows[name] = JSON.stringify(await settled(database.transaction(name).objectStore(name).getAll()))
    database.close()
    return { version, rows }
  },
  async holdOpen() {
    held = indexedDB.open(storage.DATABASE_NAME)
    await settled(held)
  },
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}
