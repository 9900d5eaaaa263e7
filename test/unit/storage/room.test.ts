import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  applyImport,
  deleteStatements,
  keepStatement,
  openDatabase,
  pendingChecks,
  previewImport,
  setSetting,
  takeSnapshot,
  undo,
} from '../../../storage'
import { lookForRoom, RESERVE } from '../../../storage/room'
import { makeVersion2 } from '../../fixtures/storage/version-2'
import { exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

const disk = { usage: 5_000_000, quota: Number.POSITIVE_INFINITY }
const leave = (free: number): void => {
  disk.quota = disk.usage + free
}
beforeEach(() => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ ...disk }) } })
  leave(RESERVE * 10)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await lookForRoom()
})

const FULL = { name: 'RecordError', kind: 'storage-full' }

test('with too little room nothing is written any more, and all is again once there is room', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Kept before.' }))
  const before = await wholeState(db)
  leave(RESERVE - 1)
  await lookForRoom()
  await expect(keepStatement(db, draft({ text: 'Too late.' }))).rejects.toMatchObject(FULL)
  await expect(undo(db)).rejects.toMatchObject(FULL)
  await expect(deleteStatements(db, [statement.id])).rejects.toMatchObject(FULL)
  await expect(setSetting(db, 'badge', false)).rejects.toMatchObject(FULL)
  await expect(takeSnapshot(db, 'by-hand')).rejects.toMatchObject(FULL)
  await expect(db.checks.clear()).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect(await wholeState(db)).toEqual(before)
  expect((await pendingChecks(db)).queued).toBe(1)
  leave(RESERVE)
  await keepStatement(db, draft({ text: 'Room again.' }))
  expect(await db.statements.count()).toBe(2)
})

test('an import needs the room that its record will take', async () => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'A sentence.' }))
  const file = await exported(from)
  const db = await freshRecord()
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(preview.refusals[0]?.detail)
  leave(RESERVE + file.length)
  await lookForRoom()
  await expect(applyImport(db, preview.plan)).rejects.toMatchObject(FULL)
  expect(await db.statements.count()).toBe(0)
  leave(RESERVE + 3 * file.length)
  expect(await applyImport(db, preview.plan)).toMatchObject({ added: 1 })
})

test('a migration needs the room that the record takes, and leaves it as it is where there is less', async () => {
  const name = `room-${crypto.randomUUID()}`
  await makeVersion2(name)
  leave(RESERVE + disk.usage - 1)
  await expect(openDatabase(name)).rejects.toMatchObject(FULL)
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(20)
  leave(RESERVE + disk.usage + 100_000)
  expect(await (await openDatabase(name)).statements.count()).toBe(2)
})

test.each([
  ['with plenty of room no write waits for the next look', 1_000],
  ['a browser that does not say how much room there is holds up no write for long', 10],
])('%s', async (_, reserves) => {
  const db = await freshRecord()
  leave(RESERVE * reserves)
  await lookForRoom()
  vi.stubGlobal('navigator', { storage: { estimate: () => new Promise(() => {}) } })
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  expect(await keepStatement(db, draft({ text: 'Kept.' }))).toMatchObject({ created: true })
  vi.restoreAllMocks()
})
