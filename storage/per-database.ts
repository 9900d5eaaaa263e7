import type { OnRecordDatabase } from './database'

/** One of a kind for each database that is open in this page; made when it is first asked for, gone with the database. */
export function perDatabase<T>(make: (db: OnRecordDatabase) => T): (db: OnRecordDatabase) => T {
  const made = new WeakMap<OnRecordDatabase, T>()
  return (db) => {
    const one = made.get(db) ?? make(db)
    made.set(db, one)
    return one
  }
}
