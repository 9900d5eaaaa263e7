import type { Table } from 'dexie'

/** From so many ids on, reading all of a table's keys at once is quicker than asking for each id that mostly isn't there. */
const MANY = 200

/** The rows of these ids that are there, by id. */
export async function knownRows<T>(table: Table<T, string>, ids: readonly string[]): Promise<Map<string, T>> {
  let asked = ids
  if (ids.length > MANY) {
    const there = new Set(await table.toCollection().primaryKeys())
    asked = ids.filter((id) => there.has(id))
  }
  const known = new Map<string, T>()
  const rows = await table.bulkGet([...asked])
  rows.forEach((row, i) => {
    if (row !== undefined) known.set(asked[i] ?? '', row)
  })
  return known
}
