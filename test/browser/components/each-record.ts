import { afterEach, beforeEach } from 'vitest'
import { toasts } from '../../../components/toasts'
import type { OnRecordDatabase } from '../../../storage'
import { freshRecord } from './records'
import { clear, speak } from './surface'

/** Gives each test of a file an empty record in English, and takes away afterwards what it left in the page. */
export function eachRecord(give: (db: OnRecordDatabase) => void): void {
  let db: OnRecordDatabase
  beforeEach(async () => {
    await speak('en')
    db = await freshRecord()
    give(db)
  })
  afterEach(async () => {
    clear()
    toasts.clear()
    location.hash = ''
    await db.delete()
  })
}
