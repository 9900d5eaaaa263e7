/** Rows that one call to the database takes: between calls the page has its turn. */
const ROOM = 2000

/** A long list in parts. */
export function* chunks<T>(list: readonly T[], room = ROOM): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += room) yield list.slice(at, at + room)
}
