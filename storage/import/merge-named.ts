import type { NameKey, OnRecordDatabase } from '../database'
import { LIMITS } from '../draft'
import { aliasesOf } from '../speakers/edit'
import { idsNamed } from '../speakers/resolve'
import type { Row, Speaker, Topic } from '../types'
import { knownRows } from './known'
import { isNewer, justAfter, latest } from './newer'

type Named = Row & { name: string; mergedInto: string | null; distinctFrom?: string[] }

/** What of a list is written, and under which id each of its rows is on record after that. */
export interface MergedList<T> {
  writes: T[]
  idOf: Map<string, string>
}

/** How a list's rows meet. */
interface Meeting<T> {
  /** A row with what another of the same name knows besides; null where that is more than it holds. */
  joined: (known: T, row: T) => T | null
  /** A newer row with what the older of the same id knows besides. */
  renewed: (old: T, row: T) => T
}

const SPEAKERS: Meeting<Speaker> = {
  joined: (known, row) => {
    const one = gained(known, row)
    if (one.aliases.length > LIMITS.names || (one.distinctFrom?.length ?? 0) > LIMITS.names) return null
    return { ...one, role: known.role ?? row.role, updatedAt: latest(known.updatedAt, row.updatedAt) }
  },
  renewed: (old, row) => {
    const one = gained(row, old)
    const aliases = one.aliases.slice(0, LIMITS.names)
    const bounded = one.distinctFrom ? { ...one, aliases, distinctFrom: one.distinctFrom.slice(0, LIMITS.names) } : { ...one, aliases }
    return mergedAsBefore(old, JSON.stringify(bounded) === JSON.stringify(row) ? row : { ...bounded, updatedAt: justAfter(row.updatedAt) })
  },
}

const TOPICS: Meeting<Topic> = { joined: (known) => known, renewed: mergedAsBefore }

/** What was merged stays so, though the other was changed since: its statements bear the other's name by now. */
function mergedAsBefore<T extends Named>(old: T, row: T): T {
  return old.mergedInto === null || row.mergedInto !== null ? row : { ...row, mergedInto: old.mergedInto }
}

/** All names of both, and all from whom either is kept apart. */
function gained(one: Speaker, other: Speaker): Speaker {
  const aliases = aliasesOf(one.name, [...one.aliases, other.name, ...other.aliases])
  const distinctFrom = [...new Set([...(one.distinctFrom ?? []), ...(other.distinctFrom ?? [])])]
  return distinctFrom.length > 0 ? { ...one, aliases, distinctFrom } : { ...one, aliases }
}

/**
 * Speakers: by id (newer wins, and takes the older one's names), else by name or alias, whose bearer gains the new names; else new.
 *
 * @param foreign  the file is not our own: a speaker on record takes from it only what it lacks
 */
export async function mergeSpeakerRows(db: OnRecordDatabase, rows: readonly Speaker[], foreign: boolean): Promise<MergedList<Speaker>> {
  return await mergeNamed(db, 'speakers', rows, SPEAKERS, foreign)
}

/** Topics: by id (newer wins), else by name; else new. */
export async function mergeTopicRows(db: OnRecordDatabase, rows: readonly Topic[], foreign: boolean): Promise<MergedList<Topic>> {
  return await mergeNamed(db, 'topics', rows, TOPICS, foreign)
}

async function mergeNamed<T extends Named>(
  db: OnRecordDatabase,
  of: NameKey['of'],
  rows: readonly T[],
  { joined, renewed }: Meeting<T>,
  foreign: boolean,
): Promise<MergedList<T>> {
  const table = db.table<T, string>(of)
  const known = await knownRows(
    table,
    rows.map((row) => row.id),
  )
  const inFile = new Set(rows.map((row) => row.id))
  const named = (await db.names.count()) > 0
  const writes = new Map<string, T>()
  const idOf = new Map<string, string>()
  for (const row of rows) {
    const old = known.get(row.id)
    idOf.set(row.id, row.id)
    if (old !== undefined) {
      const one = foreign ? (joined(old, row) ?? old) : isNewer(row, old) ? renewed(old, row) : old
      if (!same(one, old)) writes.set(row.id, one)
      continue
    }
    // A row of that name that the file has under its own id is another one to the file.
    const twinId = named && row.mergedInto === null ? (await idsNamed(db, of, row.name)).find((id) => !inFile.has(id)) : undefined
    const twin = twinId === undefined ? undefined : (writes.get(twinId) ?? (await table.get(twinId)))
    const one = twin && joined(twin, row)
    if (!twin || !one) writes.set(row.id, row)
    else {
      idOf.set(row.id, twin.id)
      if (!same(one, twin)) writes.set(twin.id, one)
    }
  }
  return { writes: [...writes.values()].map((row) => pointed(row, idOf)), idOf }
}

/** But for when it was changed: that alone is no news. */
function same<T extends Named>(one: T, other: T): boolean {
  return JSON.stringify({ ...one, updatedAt: '' }) === JSON.stringify({ ...other, updatedAt: '' })
}

/** With the ids under which other rows are on record; one that turned out to be the row itself says nothing. */
function pointed<T extends Named>(row: T, idOf: ReadonlyMap<string, string>): T {
  const { mergedInto, distinctFrom } = row
  const into = mergedInto === null ? null : (idOf.get(mergedInto) ?? mergedInto)
  const one = into === mergedInto ? row : { ...row, mergedInto: into === row.id ? null : into }
  if (!distinctFrom?.some((id) => (idOf.get(id) ?? id) !== id)) return one
  return { ...one, distinctFrom: [...new Set(distinctFrom.map((id) => idOf.get(id) ?? id))].filter((id) => id !== row.id) }
}

/**
 * Follows merges to the row that bears the statements. A circle, which two records merged the other way round can make together, is cut at its
 * first row.
 */
export async function liveIds<T extends Named>(
  db: OnRecordDatabase,
  of: NameKey['of'],
  list: MergedList<T>,
): Promise<(id: string) => string> {
  const table = db.table<T, string>(of)
  const into = new Map<string, string | null>()
  for (const row of await table.filter((one) => one.mergedInto !== null).toArray()) into.set(row.id, row.mergedInto)
  for (const row of list.writes) into.set(row.id, row.mergedInto)
  list.writes = list.writes.map((row) => {
    if (row.mergedInto === null || !circular(row.id, into)) return row
    into.set(row.id, null)
    return { ...row, mergedInto: null }
  })
  return (id) => {
    let at = list.idOf.get(id) ?? id
    for (let next = into.get(at); next; next = into.get(at)) at = next
    return at
  }
}

function circular(start: string, into: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set([start])
  for (let next = into.get(start); next; next = into.get(next)) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}
