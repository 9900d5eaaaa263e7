import { expect, test } from 'vitest'
import { applyImport, checkIntegrity, keepStatement, type OnRecordDatabase, pendingChecks, previewImport, undo } from '../../../storage'
import { dump, exported, wholeState } from './dump'
import type { DraftWords } from './fixtures'
import { draft, freshRecord } from './fixtures'

const NO = 'No comment.'

/** A record with these words of one page. */
async function recordOf(...words: DraftWords[]): Promise<OnRecordDatabase> {
  const db = await freshRecord()
  for (const one of words) await keepStatement(db, draft(one))
  return db
}

async function imported(db: OnRecordDatabase, file: string) {
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return await applyImport(db, preview.plan)
}

/** Who said the words, with what notes, in no order. */
async function said(db: OnRecordDatabase): Promise<string[]> {
  const names = new Map((await db.speakers.toArray()).map((one) => [one.id, one.name]))
  return (await db.statements.toArray()).map((one) => `${names.get(one.speakerId ?? '') ?? '?'}: ${one.note}`).sort()
}

test('the same words of another speaker on the same page are kept beside the first', async () => {
  const db = await recordOf({ text: NO, note: 'a' })
  expect(await keepStatement(db, draft({ text: NO, speaker: 'Olaf Brandt', note: 'b' }))).toMatchObject({ created: true })
  expect(await said(db)).toEqual(['Anna Keller: a', 'Olaf Brandt: b'])
  expect((await checkIntegrity(db)).damages).toEqual([])
})

test('the same words of the same speaker take a new note and topics, as a step to undo', async () => {
  const db = await recordOf({ text: NO, note: 'a', topics: ['Tax'] })
  const before = await wholeState(db)
  const again = await keepStatement(db, draft({ text: 'No  comment', note: 'b', topics: ['Tax', 'Bridge'] }))
  expect(again).toMatchObject({ created: false, statement: { note: 'a\n\nb' } })
  expect(again.statement.topicIds).toHaveLength(2)
  expect(await db.statements.toArray()).toEqual([again.statement])
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
})

test('words kept without a speaker take the one that is known later, and are checked again', async () => {
  const db = await recordOf({ text: NO, speaker: null })
  const kept = await keepStatement(db, draft({ text: NO, speaker: 'Olaf Brandt' }))
  expect(kept).toMatchObject({ created: false })
  expect(await said(db)).toEqual(['Olaf Brandt: '])
  expect((await checkIntegrity(db)).damages).toEqual([])
  expect((await pendingChecks(db)).queued).toBe(1)
  expect(await keepStatement(db, draft({ text: NO, speaker: null }))).toEqual(kept)
})

test('what the card taught of a name is learnt though the words are on record already', async () => {
  const db = await recordOf({ text: NO })
  await keepStatement(db, { ...draft({ text: NO }), correctedFrom: 'A. Keller' })
  expect(await db.statements.count()).toBe(1)
  expect((await db.corrections.toArray()).map((one) => one.asWritten)).toEqual(['A. Keller'])
})

test('import: the same words of another speaker on the same page come in', async () => {
  const db = await recordOf({ text: NO })
  const file = await exported(await recordOf({ text: NO, speaker: 'Olaf Brandt', note: 'b' }, { text: NO, note: 'c' }))
  expect(await imported(db, file)).toEqual({ added: 1, updated: 0, joined: 1, unchanged: 0 })
  expect(await said(db)).toEqual(['Anna Keller: c', 'Olaf Brandt: b'])
  expect((await checkIntegrity(db)).damages).toEqual([])
  const merged = await dump(db)
  expect(await imported(db, file)).toEqual({ added: 0, updated: 0, joined: 0, unchanged: 2 })
  expect(await dump(db)).toBe(merged)
})

test('import: words of nobody are joined to the same ones each time', async () => {
  const db = await recordOf({ text: NO }, { text: NO, speaker: 'Olaf Brandt' })
  const other = await recordOf({ text: NO, speaker: null, note: 'whose?' })
  const file = await exported(other)
  expect(await imported(db, file)).toMatchObject({ joined: 1 })
  const merged = await dump(db)
  expect(await imported(db, file)).toMatchObject({ unchanged: 1 })
  expect(await dump(db)).toBe(merged)
})

test('CSV without ids: two speakers who say the same on one page stay two', async () => {
  const db = await freshRecord()
  const file = `text,url,speaker\n${NO},https://moor-post.example/1,Anna Keller\n${NO},https://moor-post.example/1,Olaf Brandt\n`
  expect(await imported(db, file)).toMatchObject({ added: 2 })
  expect(await said(db)).toEqual(['Anna Keller: ', 'Olaf Brandt: '])
  expect(await imported(db, file)).toMatchObject({ unchanged: 2 })
})
