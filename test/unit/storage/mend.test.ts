import { expect, test } from 'vitest'
import {
  beginAnew,
  checkIntegrity,
  keepStatement,
  mend,
  type OnRecordDatabase,
  openDatabase,
  previewImport,
  rescue,
  searchStatements,
  snapshotList,
  takeSnapshot,
  undo,
} from '../../../storage'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

/** A statement without its source, one with a date that is none, one that search lost, and a sound one. */
async function damaged(): Promise<OnRecordDatabase> {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Sound.', topics: ['Tax'] }))
  const torn = await keepStatement(db, draft({ text: 'Torn.', speaker: 'Olaf Brandt', url: 'https://moor-post.example/2' }))
  const odd = await keepStatement(db, draft({ text: 'Odd.' }))
  const lost = await keepStatement(db, draft({ text: 'Lost to search.' }))
  await db.sources.delete(torn.statement.sourceId)
  await db.statements.update(odd.statement.id, { date: 'yesterday' })
  await db.texts.where('id').equals(lost.statement.id).delete()
  return db
}

test('a damaged record is put right: what is sound stays and is found, and undo brings back what was', async () => {
  const db = await damaged()
  expect((await checkIntegrity(db)).damages.length).toBe(3)
  const before = await wholeState(db)
  await mend(db)
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  expect((await db.statements.toArray()).map((one) => one.text).sort()).toEqual(['Lost to search.', 'Sound.'])
  expect((await searchStatements(db, 'lost')).total).toBe(1)
  expect((await searchStatements(db, 'topic:tax sound')).total).toBe(1)
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
})

test('mending a sound record changes nothing', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Sound.', topics: ['Tax'] }))
  const before = await wholeState(db)
  await mend(db)
  expect(await wholeState(db)).toEqual(before)
})

test('a record that does not open is rescued by its tables, and an empty one begun beside the snapshots', async () => {
  const db = await damaged()
  await takeSnapshot(db, 'by-hand')
  db.close()
  // As a program of the far future left it: ours does not open it.
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(db.name, 990)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  await expect(openDatabase(db.name)).rejects.toMatchObject({ kind: 'newer-database' })
  const text = await rescue(db.name)
  expect(await previewImport(await freshRecord(), text ?? '')).toMatchObject({ ok: true, plan: { counts: { added: 2 } } })
  await beginAnew(db.name)
  const fresh = await openDatabase(db.name)
  expect(await fresh.statements.count()).toBe(0)
  expect(await snapshotList(db.name)).toHaveLength(1)
})

test('where nothing is there, nothing is rescued and nothing made', async () => {
  const name = `none-${crypto.randomUUID()}`
  expect(await rescue(name)).toBeNull()
  expect((await indexedDB.databases()).some((one) => one.name === name)).toBe(false)
})
