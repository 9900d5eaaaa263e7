import { expect, test } from 'vitest'
import {
  checkIntegrity,
  deleteStatements,
  keepStatement,
  mend,
  type OnRecordDatabase,
  redo,
  restoreSnapshot,
  restoreStatements,
  takeSnapshot,
  undo,
} from '../../../storage'
import { draft, freshRecord } from './fixtures'

/** Ids of the statements that wait for a check. */
async function waiting(db: OnRecordDatabase): Promise<string[]> {
  return (await db.checks.toArray()).filter((one) => one.state === 'queued').map((one) => one.statementId)
}

/** As a runner leaves it when all is judged. */
async function judgeAll(db: OnRecordDatabase): Promise<void> {
  await db.checks.clear()
}

test.each([
  ['out of the trash', async (db: OnRecordDatabase, id: string) => void (await restoreStatements(db, [id]))],
  ['by undo', async (db: OnRecordDatabase) => void (await undo(db))],
])('what comes back %s is checked: what was judged meanwhile did not meet it', async (_, back) => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Said first.' }))
  await judgeAll(db)
  await deleteStatements(db, [statement.id])
  await back(db, statement.id)
  expect(await waiting(db)).toEqual([statement.id])
})

test('what was deleted before its check ran waits for it again, once', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Said first.' }))
  await deleteStatements(db, [statement.id])
  await undo(db)
  expect(await waiting(db)).toEqual([statement.id])
  await redo(db)
  expect(await db.checks.count()).toBe(0)
  await restoreStatements(db, [statement.id])
  expect(await waiting(db)).toEqual([statement.id])
})

test('what comes back by a snapshot is checked, and what stayed is not', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'Said first.' }))
  await keepStatement(db, draft({ text: 'Stays.' }))
  await keepStatement(db, draft({ text: 'Of nobody.', speaker: null }))
  const snapshot = await takeSnapshot(db, 'by-hand')
  await judgeAll(db)
  await deleteStatements(db, [statement.id])
  await restoreSnapshot(db, snapshot.id)
  expect(await waiting(db)).toEqual([statement.id])
})

test('a snapshot takes away what was taught of speakers that it does not have', async () => {
  const db = await freshRecord()
  const snapshot = await takeSnapshot(db, 'by-hand')
  await keepStatement(db, { ...draft({ text: 'One.', speaker: 'Anna Keller' }), correctedFrom: 'A. Keller' })
  expect(await db.corrections.count()).toBe(1)
  await restoreSnapshot(db, snapshot.id)
  expect(await db.corrections.count()).toBe(0)
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  await undo(db)
  expect(await db.corrections.count()).toBe(1)
})

test('a name that was taught of a speaker who is gone means the one who bears it', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, { ...draft({ text: 'One.', speaker: 'Anna Keller' }), correctedFrom: 'A. Keller' })
  await db.corrections.toCollection().modify({ speakerId: 'gone' })
  expect((await checkIntegrity(db)).damages).toMatchObject([{ table: 'corrections', what: 'its speaker is missing' }])
  await keepStatement(db, draft({ text: 'Two.', speaker: 'A. Keller' }))
  await keepStatement(db, draft({ text: 'Three.', speaker: 'A. Keller' }))
  await keepStatement(db, draft({ text: 'Four.', speaker: 'A. Keller' }))
  expect((await db.speakers.toArray()).map((one) => one.name).sort()).toEqual(['A. Keller', 'Anna Keller'])
  await mend(db)
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  expect(await db.statements.get(statement.id)).toBeDefined()
})
