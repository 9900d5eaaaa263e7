import Dexie from 'dexie'
import { needRoom } from './room'

/**
 * Has Chromium begin a new log, so that nothing torn stays in the old one. A browser that is killed while it writes much leaves a log that ends
 * in the middle of a record. The next one reads it to there and goes on behind the tear; the one after finds the tear in the middle, takes the
 * whole database for broken and deletes it (docs/decisions/0010-room-on-the-disk.md).
 *
 * A database that is deleted makes the browser tidy up its files at once, for which it writes what it holds in memory, and drops the log.
 *
 * @param recordName of the record's database, beside which an empty one is made and deleted
 * @throws QuotaExceededError where there is too little room
 */
export async function renewLog(recordName: string): Promise<void> {
  await needRoom()
  const empty = new Dexie(`${recordName}-log`)
  empty.version(1).stores({})
  await empty.open()
  await empty.delete()
}
