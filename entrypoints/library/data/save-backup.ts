import { exportInWorker, exportName, noteBackup, type OnRecordDatabase } from '../../../storage'
import { saveFile } from './save-file'

/** The whole record as a file, in one step, and remembered as the last backup. @throws RecordError */
export async function saveBackup(db: OnRecordDatabase): Promise<void> {
  saveFile(await exportInWorker(undefined, { format: 'json' }, db.name), exportName('json'))
  await noteBackup(db)
}
