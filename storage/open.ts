import Dexie from 'dexie'
import { type Changes, DATABASE_NAME, type OnRecordDatabase, type OpenOptions, openDatabase } from './database'
import type { RecordRows } from './export/collect'
import { json } from './export/json'
import { storeAnew } from './migrations/stored'
import { backfillTexts } from './migrations/texts'
import { now, RECORD_TABLES } from './rows'
import { storeSnapshot } from './snapshots/take'
import { step } from './step'
import { storedForms } from './stored/middleware'
import type { Finding, Source, Speaker, Statement, Topic } from './types'

/**
 * Opens the record as surfaces do: with a snapshot taken before an older record is changed to this version. Where none can be taken the record
 * stays as it is.
 *
 * @throws RecordError `newer-database`, `unreadable`, `storage-full`
 */
export function openRecord(name: string = DATABASE_NAME, options: OpenOptions = {}): Promise<OnRecordDatabase> {
  return openDatabase(name, { beforeMigration: snapshotAndChanges, ...options })
}

/** Takes a snapshot of an older database, and gives what changes it. */
export async function snapshotAndChanges(name: string): Promise<Changes> {
  await snapshotBeforeMigration(name)
  step('migration.snapshot')
  return { toVersion2: backfillTexts, toVersion3: storeAnew }
}

/** Reads the older database by whatever tables it has, without changing its version. */
async function snapshotBeforeMigration(name: string): Promise<void> {
  const old = new Dexie(name).use(storedForms)
  try {
    await old.open()
    const has = (table: string): boolean => old.tables.some((one) => one.name === table)
    if (!RECORD_TABLES.every(has)) return
    const rows: RecordRows = {
      speakers: await old.table<Speaker>('speakers').toArray(),
      topics: await old.table<Topic>('topics').toArray(),
      sources: await old.table<Source>('sources').toArray(),
      statements: await old.table<Statement>('statements').toArray(),
      findings: await old.table<Finding>('findings').toArray(),
    }
    await storeSnapshot(name, 'migration', pieces(rows), rows.statements.length)
  } finally {
    old.close()
  }
}

async function* pieces(rows: RecordRows): AsyncGenerator<string> {
  yield* json.write(rows, { exportedAt: now(), groupBy: 'speaker' })
}
