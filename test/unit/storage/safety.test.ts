import { expect, test } from 'vitest'
import {
  type BackupFile,
  checkIntegrity,
  deletedStatements,
  deleteStatements,
  deleteTopic,
  getSetting,
  isBackupDue,
  isRoomLow,
  keepStatement,
  listSnapshots,
  mergeSpeakers,
  previewImport,
  restoreStatements,
  salvage,
  setBackupFile,
  setSetting,
  statementsOfPage,
  undo,
  updateBackupFile,
  usage,
} from '../../../storage'
import { pruneJournal } from '../../../storage/journal/prune'
import { takeSnapshot } from '../../../storage/snapshots/take'
import { draft, freshRecord } from './fixtures'

test('a deleted statement comes back weeks and many steps later, with what it needs', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Evidence.', topics: ['Tax'], url: 'https://moor-post.example/9' }))
  const other = await keepStatement(db, draft({ text: 'Other.', speaker: 'A. Keller' }))
  await deleteStatements(db, [statement.id])
  await mergeSpeakers(db, other.statement.speakerId!, [statement.speakerId!])
  await deleteTopic(db, statement.topicIds[0]!)
  for (let n = 0; n < 260; n++) await keepStatement(db, draft({ text: `Filler ${n}.` }))
  expect((await deletedStatements(db)).map((one) => one.statement.text)).toEqual(['Evidence.'])
  expect(await restoreStatements(db, [statement.id])).toBe(1)
  const [view] = await statementsOfPage(db, 'https://moor-post.example/9')
  expect(view).toMatchObject({ statement: { text: 'Evidence.' }, speaker: { name: 'A. Keller' } })
  expect((await checkIntegrity(db)).damages).toEqual([])
  expect(await deletedStatements(db)).toEqual([])
  await undo(db)
  expect(await db.statements.get(statement.id)).toBeUndefined()
})

test('the journal forgets old steps, but neither the last 200 nor what was deleted in the last 30 days', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Evidence.' }))
  await deleteStatements(db, [statement.id])
  for (let n = 0; n < 230; n++) await keepStatement(db, draft({ text: `Filler ${n}.` }))
  await pruneJournal(db)
  expect(await db.journal.count()).toBe(201)
  await pruneJournal(db, new Date(Date.now() + 31 * 86_400_000))
  expect(await db.journal.count()).toBe(200)
  expect(await db.images.count()).toBe(200)
})

test('deleting many takes a snapshot first; old snapshots make room', async () => {
  const db = await freshRecord()
  const ids: string[] = []
  for (let n = 0; n < 25; n++) ids.push((await keepStatement(db, draft({ text: `Sentence ${n}.` }))).statement.id)
  await deleteStatements(db, ids)
  expect(await listSnapshots(db)).toMatchObject([{ why: 'bulk-delete', statements: 25 }])
  for (let n = 0; n < 13; n++) await takeSnapshot(db, 'by-hand')
  expect(await listSnapshots(db)).toHaveLength(12)
})

test('a damaged record is told, and what is sound in it imports again', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Sound.' }))
  const { statement } = await keepStatement(db, draft({ text: 'Torn.', speaker: 'Olaf Brandt', url: 'https://moor-post.example/2' }))
  await db.sources.delete(statement.sourceId)
  await db.statements.update((await keepStatement(db, draft({ text: 'Odd.' }))).statement.id, { date: 'yesterday' })
  expect((await checkIntegrity(db)).damages.map((one) => one.what)).toEqual([expect.stringContaining('date'), 'its source is missing'])
  const preview = await previewImport(await freshRecord(), await salvage(db))
  expect(preview).toMatchObject({ ok: true, plan: { counts: { added: 1 }, changes: { speakers: 2 } } })
})

test('settings have defaults, are checked, and survive a value that no longer fits', async () => {
  const db = await freshRecord()
  expect(await getSetting(db, 'showTension')).toBe(true)
  await setSetting(db, 'quietSites', ['https://moor-post.example/*'])
  expect(await getSetting(db, 'quietSites')).toEqual(['https://moor-post.example/*'])
  await expect(setSetting(db, 'thresholdShift', 5)).rejects.toMatchObject({ kind: 'invalid' })
  await db.settings.put({ key: 'judge', value: 'oracle', updatedAt: '' })
  expect(await getSetting(db, 'judge')).toBe('bundled')
})

test('a file on disk is kept up to date, and a lost permission is said calmly', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.' }))
  expect(await updateBackupFile(db)).toBe('no-file')
  // fake-indexeddb clones what it stores, so a stored handle is stood in for by a row of the table.
  const written: string[] = []
  const file: BackupFile = {
    name: 'on-record.json',
    queryPermission: async () => (written.length === 0 ? 'prompt' : 'granted'),
    requestPermission: async () => 'granted',
    createWritable: async () => ({ write: async (piece) => void written.push(piece), close: async () => {}, abort: async () => {} }),
  }
  const get = db.settings.get.bind(db.settings)
  Object.assign(db.settings, { get: (key: string) => (key === 'backupFile' ? Promise.resolve({ key, value: file }) : get(key)) })
  expect(await updateBackupFile(db)).toBe('permission-needed')
  expect(await updateBackupFile(db, { ask: true })).toBe('saved')
  expect(JSON.parse(written.join('')).statements).toHaveLength(1)
  expect(await isBackupDue(db)).toBe(false)
  expect(await isBackupDue(db, new Date(Date.now() + 15 * 86_400_000))).toBe(true)
  await setBackupFile(db, null)
})

test('usage counts, and little room is told before it runs out', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.' }))
  expect(await usage(db)).toMatchObject({ statements: 1, speakers: 1, sources: 1, findings: 0 })
  expect(isRoomLow({ bytes: 960_000_000, quota: 1_000_000_000 })).toBe(true)
  expect(isRoomLow({ bytes: 1, quota: null })).toBe(false)
})
