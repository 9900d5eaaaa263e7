import { type OnRecordDatabase, openDatabase } from '../../../storage'
import { makeDatabase } from '../../fixtures/storage/make'
import { VERSION_2_STORES } from '../../fixtures/storage/version-2'
import type { Measurement } from '../measurement'

const NAME = 'older'
/** What grows with the record; what else there was does not change with the version. */
const COPIED = ['speakers', 'topics', 'sources', 'utterances', 'statements', 'findings', 'names', 'texts', 'packs']

/** Makes a record as version 2 had it, of the rows of this one, and measures how long the first opening takes that brings it up to date. */
export async function migrate(db: OnRecordDatabase): Promise<Measurement[]> {
  const rows: Record<string, object[]> = {}
  for (const table of COPIED) rows[table] = await db.table<object>(table).toArray()
  const count = rows.statements?.length ?? 0
  await makeDatabase(NAME, 20, VERSION_2_STORES, rows)
  const start = performance.now()
  const older = await openDatabase(NAME)
  const value = performance.now() - start
  if ((await older.statements.count()) !== count) throw new Error('statements are missing after the migration')
  await older.delete()
  return [{ what: `from version 2 to 3 with a snapshot before, ${count.toLocaleString('en')} statements`, value, unit: 'ms' }]
}
