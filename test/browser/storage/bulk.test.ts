import { expect, test } from 'vitest'
import {
  applyImport,
  checkIntegrity,
  deleteStatements,
  listSnapshots,
  listSpeakers,
  mergeSpeakers,
  openDatabase,
  previewImport,
  redo,
  restoreSnapshot,
  searchStatements,
  undo,
  updateStatements,
} from '../../../storage'
import { generate } from '../../bench/storage/generate'

/** A real browser commits a transaction that waits too long for anything else: small records in Node do not show it. */
test('changes of thousands of rows hold together in a real browser', async () => {
  const db = await openDatabase(`bulk-${crypto.randomUUID()}`)
  const sound = async (): Promise<void> => expect((await checkIntegrity(db)).damages.slice(0, 3)).toEqual([])
  const preview = await previewImport(db, JSON.stringify(generate({ statements: 2400, speakers: 200, sources: 700 })))
  if (!preview.ok) throw new Error(preview.refusals[0]?.detail)
  expect(await applyImport(db, preview.plan)).toMatchObject({ added: 2400 })
  await sound()
  await undo(db)
  expect(await db.statements.count()).toBe(0)
  await redo(db)
  await sound()
  const ids = await db.statements.toCollection().primaryKeys()
  await updateStatements(db, ids.slice(0, 400), { speakerName: 'Anna Keller' })
  await sound()
  const [first, ...others] = (await listSpeakers(db)).map(({ speaker }) => speaker.id)
  await mergeSpeakers(db, first ?? '', others.slice(0, 40))
  await sound()
  await undo(db)
  await sound()
  await deleteStatements(db, ids.slice(1000))
  await sound()
  expect((await searchStatements(db, '')).total).toBe(1000)
  const [snapshot] = await listSnapshots(db)
  await restoreSnapshot(db, snapshot?.id ?? '')
  expect((await searchStatements(db, '')).total).toBe(2400)
  await sound()
}, 240_000)
