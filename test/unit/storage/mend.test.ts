import { expect, test, vi } from 'vitest'
import {
  beginAnew,
  checkIntegrity,
  deleteStatements,
  keepStatement,
  listSnapshots,
  mend,
  type OnRecordDatabase,
  openDatabase,
  previewImport,
  rescue,
  restoreSnapshot,
  searchStatements,
  snapshotList,
  takeSnapshot,
  undo,
  updateStatement,
} from '../../../storage'
import type { Finding, Statement } from '../../../storage/types'
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

test('what is kept or edited while a record is put right stays', async () => {
  const db = await damaged()
  const sound = (await db.statements.filter((one) => one.text === 'Sound.').first())!
  let kept: Statement | undefined
  const findings = db.table<Finding, string>('findings')
  const read = findings.toCollection.bind(findings)
  // Findings are read last: what is kept now was not seen.
  vi.spyOn(findings, 'toCollection').mockImplementationOnce(() => {
    const collection = read()
    const keys = collection.primaryKeys.bind(collection)
    const meanwhile = async (): Promise<string[]> => {
      kept = (await keepStatement(db, draft({ text: 'Kept meanwhile.', url: 'https://moor-post.example/3', topics: ['New'] }))).statement
      await updateStatement(db, sound.id, { note: 'edited meanwhile' })
      return await keys()
    }
    return Object.assign(collection, { primaryKeys: meanwhile })
  })
  await mend(db)
  expect(kept).toBeDefined()
  expect(await db.statements.get(kept!.id)).toEqual(kept)
  expect(await db.statements.get(sound.id)).toMatchObject({ note: 'edited meanwhile' })
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
})

test('a check without its statement is taken away', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Sound.' }))
  const check = (await db.checks.toArray())[0]!
  await db.checks.add({ ...check, id: crypto.randomUUID(), statementId: 'gone' })
  expect((await checkIntegrity(db)).damages).toMatchObject([{ table: 'checks' }])
  await mend(db)
  expect((await db.checks.toArray()).map((one) => one.statementId)).toEqual([statement.id])
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
})

test('before a record is put right, a snapshot is taken of what is sound, and can be restored', async () => {
  const db = await damaged()
  await mend(db)
  const snapshots = await listSnapshots(db)
  expect(snapshots).toMatchObject([{ why: 'mend', statements: 2 }])
  await deleteStatements(db, await db.statements.toCollection().primaryKeys())
  await restoreSnapshot(db, snapshots[0]!.id)
  expect(await db.statements.count()).toBe(2)
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
