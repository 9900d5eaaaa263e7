/** One page more in builds with fault points: an extension page in which a test calls the record's own functions. */
import * as storage from '../../../storage'
import { makeVersion1 } from '../../fixtures/storage/version-1'

export interface RecordPage {
  storage: typeof storage
  /** Opened once, when first asked for. */
  record(): Promise<storage.OnRecordDatabase>
  /** Puts a record in the place of the one there is: as version 1 of the program made it, or with the number of a version to come. */
  replace(version?: number): Promise<void>
  /** Holds the record open as an old tab does that does not heed the others. */
  holdOpen(): Promise<void>
}

declare global {
  var recordPage: RecordPage
}

/** Named, so that it is not collected, which would let the record go. */
let held: IDBOpenDBRequest
let opening: Promise<storage.OnRecordDatabase> | null = null

globalThis.recordPage = {
  storage,
  record() {
    opening ??= storage.openDatabase()
    return opening
  },
  async replace(version) {
    opening = null
    await deleted(storage.DATABASE_NAME)
    await makeVersion1(storage.DATABASE_NAME, version)
  },
  async holdOpen() {
    held = indexedDB.open(storage.DATABASE_NAME)
    await settled(held)
  },
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done()
    request.onerror = () => fail(request.error)
  })
}

const deleted = (name: string): Promise<void> => settled(indexedDB.deleteDatabase(name))
