/** The background's one connection to the record, opened when first needed and again after the browser closed it. */
import { type OnRecordDatabase, openDatabase } from '../../storage'

let opening: Promise<OnRecordDatabase> | null = null

export function database(): Promise<OnRecordDatabase> {
  opening ??= openDatabase().then(
    (db) => {
      db.on('close', () => {
        opening = null
      })
      return db
    },
    (error: unknown) => {
      opening = null
      throw error
    },
  )
  return opening
}
