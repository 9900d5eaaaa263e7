import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import type { RecordRows } from '../export/collect'
import { foldText } from '../fold'
import { SPREAD } from '../import/import'
import { readFile } from '../import/read'
import { RefusedFile } from '../import/refusal'
import type { Change } from '../journal/change'
import { recordStep } from '../journal/record'
import { queueReturned } from '../queue/returned'
import { RECORD_TABLES, type RowTable } from '../rows'
import type { Utterance } from '../types'
import { gunzip } from './gzip'
import { snapshotsOf } from './store'
import { takeSnapshot } from './take'

/**
 * Makes the record what it was when the snapshot was taken, as one step to undo, after a snapshot of what it is now.
 *
 * @throws RecordError `not-found`, `unreadable` where the snapshot is damaged, `storage-full`
 */
export async function restoreSnapshot(db: OnRecordDatabase, id: string): Promise<void> {
  const text = await snapshotText(db, id)
  const rows = await rowsOf(text)
  await takeSnapshot(db, 'restore')
  await recordStep(
    db,
    async (change) => {
      await becomes(change, rows)
      await queueReturned(change)
      return { action: 'restore-snapshot', parameters: { count: rows.statements.length }, result: undefined }
    },
    text.length * SPREAD,
  )
}

/** A snapshot as the JSON export it is, to be saved as a file. */
export function snapshotText(db: OnRecordDatabase, id: string): Promise<string> {
  return snapshotTextOf(db.name, id)
}

/** The same, of a record that can't be opened. @param recordName  of its database */
export async function snapshotTextOf(recordName: string, id: string): Promise<string> {
  const store = snapshotsOf(recordName)
  const snapshot = await store.snapshots.get(id)
  if (snapshot === undefined) throw new RecordError('not-found', { table: 'snapshots', id })
  const parts = await store.parts.where('[snapshotId+part]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray()
  const bytes = new Uint8Array(await new Blob(parts.map((part) => part.data)).arrayBuffer())
  try {
    return await gunzip(bytes)
  } catch (error) {
    throw new RecordError('unreadable', {}, error)
  }
}

async function rowsOf(text: string): Promise<RecordRows> {
  try {
    return (await readFile(text)).rows
  } catch (error) {
    throw error instanceof RefusedFile ? new RecordError('unreadable', {}, error) : error
  }
}

/** Writes the rows and takes away all others. */
export async function becomes(change: Change, rows: RecordRows): Promise<void> {
  const { db } = change
  const utterances = await knownOr(db, utterancesOf(rows))
  const kept: Partial<Record<RowTable, Set<string>>> = { utterances: new Set(utterances.map((one) => one.id)) }
  for (const table of RECORD_TABLES) kept[table] = new Set(rows[table].map((row) => row.id))
  for (const [table, ids] of Object.entries(kept)) {
    const there = await db.table<{ id: string }, string>(table).toCollection().primaryKeys()
    const gone = there.filter((id) => !ids.has(id))
    if (isRowTable(table)) await change.remove(table, gone)
  }
  await dropChecks(change, kept.statements)
  await dropCorrections(change, kept.speakers)
  await change.put('speakers', rows.speakers)
  await change.put('topics', rows.topics)
  await change.put('sources', rows.sources)
  await change.put('utterances', utterances)
  await change.put('statements', rows.statements)
  await change.put('findings', rows.findings)
}

/** Of statements that are not there: gone now, or in a damaged record before. */
async function dropChecks(change: Change, statements: ReadonlySet<string> = new Set()): Promise<void> {
  const checked = await change.db.checks.orderBy('statementId').uniqueKeys()
  const gone = checked.map(String).filter((id) => !statements.has(id))
  for (const part of chunks(gone)) {
    await change.remove('checks', await change.db.checks.where('statementId').anyOf(part).primaryKeys())
  }
}

/** What was taught of speakers who are not there. */
async function dropCorrections(change: Change, speakers: ReadonlySet<string> = new Set()): Promise<void> {
  const lost = await change.db.corrections.filter((one) => !speakers.has(one.speakerId)).primaryKeys()
  await change.remove('corrections', lost)
}

/** Utterances on record stay as they are where they fit. */
async function knownOr(db: OnRecordDatabase, utterances: readonly Utterance[]): Promise<Utterance[]> {
  const known: Utterance[] = []
  for (const part of chunks(utterances)) {
    const there = await db.utterances.bulkGet(part.map((one) => one.id))
    part.forEach((one, i) => {
      const old = there[i]
      known.push(old?.key === one.key && old.speakerId === one.speakerId ? old : one)
    })
  }
  return known
}

function utterancesOf(rows: RecordRows): Utterance[] {
  const byId = new Map<string, Utterance>()
  for (const { utteranceId, speakerId, text, createdAt, updatedAt } of rows.statements) {
    if (!byId.has(utteranceId)) byId.set(utteranceId, { id: utteranceId, createdAt, updatedAt, speakerId, key: foldText(text) })
  }
  return [...byId.values()]
}

function isRowTable(table: string): table is RowTable {
  return table === 'utterances' || RECORD_TABLES.some((one) => one === table)
}
