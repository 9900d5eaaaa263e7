import { expect, test } from 'vitest'
import { addAlias, editSpeaker, history, keepStatement, openDatabase, redo, undoStep, updateStatement, withStep } from '../../../storage'
import { draft, freshRecord } from './fixtures'

test('a change names its own step, and one that changed nothing names none', async () => {
  const db = await freshRecord()
  const { result, step } = await withStep(db, () => keepStatement(db, draft({ text: 'We will not raise taxes.' })))
  expect((await history(db)).map(({ seq, action }) => [seq, action])).toEqual([[step, 'keep']])
  expect((await withStep(db, () => keepStatement(db, draft({ text: 'We will not raise taxes.' })))).step).toBeNull()
  const edit = await withStep(db, () => updateStatement(db, result.statement.id, { note: 'n' }))
  expect((await history(db))[0]).toMatchObject({ seq: edit.step, action: 'edit' })
})

test('steps of other contexts are not taken for one’s own', async () => {
  const db = await freshRecord()
  const elsewhere = await openDatabase(db.name)
  const unchanged = await withStep(db, () => keepStatement(elsewhere, draft({ text: 'Kept in another window.' })))
  expect(unchanged.step).toBeNull()
  elsewhere.close()
})

test('only the very step is taken back, and only while it is the last', async () => {
  const db = await freshRecord()
  const first = await withStep(db, () => keepStatement(db, draft({ text: 'One.' })))
  const second = await withStep(db, () => keepStatement(db, draft({ text: 'Two.' })))
  expect(await undoStep(db, first.step!)).toBeNull()
  expect(await db.statements.count()).toBe(2)
  expect(await undoStep(db, second.step!)).toMatchObject({ seq: second.step, action: 'keep' })
  expect(await undoStep(db, second.step!)).toBeNull()
  expect(await db.statements.toArray()).toEqual([first.result.statement])
  await redo(db)
  expect(await db.statements.count()).toBe(2)
})

test('name and role of a speaker are one step; the same again is none', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', speaker: 'A. Keller' }))
  const id = statement.speakerId ?? ''
  const edited = { name: 'Anna Keller', role: 'mayor' }
  const { step } = await withStep(db, () => editSpeaker(db, id, { name: ' Anna Keller ', role: ' mayor ' }))
  expect((await history(db)).map(({ action }) => action)).toEqual(['rename-speaker', 'keep'])
  expect(await db.speakers.get(id)).toMatchObject({ ...edited, aliases: ['A. Keller'] })
  expect((await withStep(db, () => editSpeaker(db, id, edited))).step).toBeNull()
  expect((await withStep(db, () => addAlias(db, id, 'a. keller'))).step).toBeNull()
  expect(await undoStep(db, step!)).not.toBeNull()
  expect(await db.speakers.get(id)).toMatchObject({ name: 'A. Keller', role: 'finance minister', aliases: [] })
  await editSpeaker(db, id, { role: '  ' })
  expect((await history(db))[0]?.action).toBe('edit-speaker')
  expect(await db.speakers.get(id)).toMatchObject({ name: 'A. Keller', role: null })
  await expect(editSpeaker(db, id, { name: ' ', role: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('of two changes at once each names its own, and one that finds nothing left to do names none', async () => {
  const db = await freshRecord()
  const same = draft({ text: 'We will not raise taxes.' })
  const both = await Promise.all([withStep(db, () => keepStatement(db, same)), withStep(db, () => keepStatement(db, same))])
  expect(both.map(({ result, step }) => [result.created, step !== null])).toEqual([
    [true, true],
    [false, false],
  ])
})
