import { afterEach, expect, test, vi } from 'vitest'
import {
  checkIntegrity,
  findingsWithStatus,
  getSetting,
  history,
  keepStatement,
  listSnapshots,
  openDatabase,
  RecordError,
  searchStatements,
  snapshotText,
  undo,
} from '../../../storage'
import { openDatabase as openWithoutChanges } from '../../../storage/database'
import { makeVersion1, VERSION_1_ROWS } from '../../fixtures/storage/version-1'
import { makeVersion2, VERSION_2_ROWS } from '../../fixtures/storage/version-2'
import { draft } from './fixtures'
import { fullDisk } from './full-disk'

/** The speaker's id in every version's database. */
const FIRST = '00000000-0000-4000-8000-000000000001'
afterEach(() => {
  vi.unstubAllEnvs()
  globalThis.onRecordFault = undefined
})

const fresh = (): string => `migration-${crypto.randomUUID()}`

test.each([
  [1, makeVersion1, VERSION_1_ROWS],
  [2, makeVersion2, VERSION_2_ROWS],
])('a record of version %d opens with everything in it, is searched, and its steps are undone', async (_, make, rows) => {
  const name = fresh()
  await make(name)
  const db = await openDatabase(name)
  for (const table of ['speakers', 'topics', 'sources', 'utterances', 'statements', 'findings']) {
    expect(await db.table(table).toArray()).toEqual(rows[table])
  }
  expect(await db.utterances.where('[speakerId+hash]').between([FIRST, 0], [FIRST, Number.MAX_SAFE_INTEGER]).count()).toBe(2)
  expect((await checkIntegrity(db)).damages).toEqual([])
  expect((await searchStatements(db, 'rise speaker:keller topic:tax site:harbour-gazette.example')).total).toBe(1)
  expect(await getSetting(db, 'indirectSpeech')).toBe(true)
  expect(await findingsWithStatus(db, 'dismissed')).toHaveLength(1)
  expect(await history(db)).toHaveLength(1)
  const { created } = await keepStatement(db, { ...draft({ text: 'we will not raise taxes' }), selectors: [] })
  expect(created).toBe(false)
  await undo(db)
  expect((await searchStatements(db, 'rise')).total).toBe(0)
  expect((await checkIntegrity(db)).damages).toEqual([])
})

/** The database as it lies in IndexedDB, read without the program. */
async function asStored(name: string): Promise<unknown> {
  const ended = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await ended(indexedDB.open(name))
  const rows: Record<string, unknown> = {}
  for (const store of database.objectStoreNames) rows[store] = await ended(database.transaction(store).objectStore(store).getAll())
  const { version } = database
  database.close()
  return { version, rows }
}

test.each([
  [1, makeVersion1],
  [2, makeVersion2],
])(
  'a migration from version %d that fails at any of its points leaves the record as it was, and succeeds the next time',
  async (_, make) => {
    vi.stubEnv('ON_RECORD_FAULTS', '1')
    const points: string[] = []
    globalThis.onRecordFault = (point) => points.push(point)
    const other = fresh()
    await make(other)
    await openDatabase(other)
    const named = [...new Set(points)]
    expect(named).toEqual(['migration.snapshot', 'migration.rows', 'migration.done'])
    for (const failing of named) {
      const name = fresh()
      await make(name)
      const before = await asStored(name)
      globalThis.onRecordFault = (point) => {
        if (point === failing) throw new Error(`fault at ${point}`)
      }
      await expect(openDatabase(name)).rejects.toThrow()
      globalThis.onRecordFault = undefined
      expect(await asStored(name)).toEqual(before)
      const db = await openDatabase(name)
      expect(await db.statements.toArray()).toEqual(VERSION_2_ROWS.statements)
      expect((await checkIntegrity(db)).damages).toEqual([])
    }
  },
)

test('a migration for which there is no room leaves the record as it was, whichever write fails', async () => {
  const disk = fullDisk()
  for (let room = 0, migrated = false; !migrated; room++) {
    const name = fresh()
    await makeVersion2(name)
    const before = await asStored(name)
    disk.room = room
    try {
      await openDatabase(name, { middleware: [disk.middleware] })
      migrated = true
      expect(room).toBeGreaterThan(1)
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: 'RecordError', kind: 'storage-full' })
      expect(await asStored(name)).toEqual(before)
    }
  }
})

test('a snapshot is taken before a migration, and its failure stops the migration', async () => {
  const name = fresh()
  await makeVersion1(name)
  await expect(openDatabase(name, { beforeMigration: () => Promise.reject(new RecordError('storage-full')) })).rejects.toThrow(RecordError)
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(10)
  const db = await openDatabase(name)
  const [snapshot] = await listSnapshots(db)
  expect(snapshot).toMatchObject({ why: 'migration', statements: 2 })
  expect(JSON.parse(await snapshotText(db, snapshot!.id)).statements).toHaveLength(2)
})

test('a record of version 1 is refused, and left as it is, where nothing changes it', async () => {
  const name = fresh()
  await makeVersion1(name)
  await expect(openWithoutChanges(name)).rejects.toMatchObject({ kind: 'unreadable' })
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(10)
  expect((await (await openDatabase(name)).statements.toArray()).length).toBe(VERSION_1_ROWS.statements?.length)
})

test('a newer record is refused and left as it is', async () => {
  const name = fresh()
  await makeVersion1(name, 990)
  await expect(openDatabase(name)).rejects.toMatchObject({ kind: 'newer-database', parameters: { found: 99 } })
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(990)
})

test('an old tab that does not let go is named; the migration goes on when it does', async () => {
  const name = fresh()
  await makeVersion1(name)
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
  })
  let blocked = 0
  const opening = openDatabase(name, {
    onBlocked: () => {
      blocked++
      old.close()
    },
  })
  const db = await opening
  expect(blocked).toBe(1)
  expect(await db.statements.count()).toBe(2)
})

test('a record that is open while a newer version of the program changes it is left alone from then on', async () => {
  const name = fresh()
  const old = await openDatabase(name)
  await keepStatement(old, draft({ text: 'Kept before.' }))
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 990)
    request.onsuccess = () => resolve(request.result)
  })
  await expect(keepStatement(old, draft({ text: 'By the old one.' }))).rejects.toMatchObject({ kind: 'closed' })
  newer.close()
  await expect(openDatabase(name)).rejects.toMatchObject({ kind: 'newer-database' })
})
