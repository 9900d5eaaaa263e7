/** One page more in builds with fault points: an extension page in which a test calls the record's own functions. */
import * as storage from '../../../storage'

export interface RecordPage {
  storage: typeof storage
  /** Opened once, when first asked for. */
  record(): Promise<storage.OnRecordDatabase>
}

declare global {
  var recordPage: RecordPage
}

let opening: Promise<storage.OnRecordDatabase> | null = null

globalThis.recordPage = {
  storage,
  record() {
    opening ??= storage.openDatabase()
    return opening
  },
}
