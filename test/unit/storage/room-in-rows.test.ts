import { expect, test } from 'vitest'
import {
  applyImport,
  checkIntegrity,
  keepStatement,
  mend,
  type OnRecordDatabase,
  previewImport,
  salvage,
  updateStatement,
} from '../../../storage'
import { LIMITS } from '../../../storage/draft'
import { dump, exported } from './dump'
import { draft, freshRecord } from './fixtures'

const half = (sign: string) => sign.repeat(LIMITS.note * 0.75)
const topics = (letter: string) => Array.from({ length: LIMITS.list * 0.75 }, (_, n) => `${letter}${n}`)

async function imported(into: OnRecordDatabase, from: OnRecordDatabase) {
  const preview = await previewImport(into, await exported(from))
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return await applyImport(into, preview.plan)
}

test.each([
  ['notes', { note: half('a') }, { note: half('b') }],
  ['topics', { topics: topics('a') }, { topics: topics('b') }],
] as const)('%s that do not fit into one statement: both are kept, and can leave and come back', async (_, own, other) => {
  const [db, from, back] = [await freshRecord(), await freshRecord(), await freshRecord()]
  const words = (more: object) => draft({ text: 'One.', ...more })
  await keepStatement(db, words(own))
  await keepStatement(from, words(other))
  expect(await imported(db, from)).toMatchObject({ added: 1, joined: 0 })
  expect((await checkIntegrity(db)).damages).toEqual([])
  const merged = await dump(db)
  expect(await imported(db, from)).toMatchObject({ unchanged: 1 })
  await imported(back, db)
  expect(await dump(back)).toBe(merged)
  const kept = await freshRecord()
  await keepStatement(kept, words(own))
  expect(await keepStatement(kept, words(other))).toMatchObject({ created: true })
  expect((await checkIntegrity(kept)).damages).toEqual([])
})

test('a newer row takes of an older note and topics what there is room for', async () => {
  const [a, b] = [await freshRecord(), await freshRecord()]
  const { statement } = await keepStatement(a, draft({ text: 'One.' }))
  await imported(b, a)
  await updateStatement(a, statement.id, { note: half('a'), topicNames: topics('a') })
  await new Promise((resolve) => setTimeout(resolve, 3))
  await updateStatement(b, statement.id, { note: half('b'), topicNames: topics('b') })
  await imported(a, b)
  const merged = await a.statements.get(statement.id)
  expect(merged?.note).toMatch(/^b{15000}\n\na+$/)
  expect([merged?.note.length, merged?.topicIds.length]).toEqual([LIMITS.note, LIMITS.list])
  expect((await checkIntegrity(a)).damages).toEqual([])
})

test('what is too long in a row is cut when the record is put right or saved, and the row stays', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax'] }))
  const long = { note: `${'n'.repeat(LIMITS.note - 1)}😀`, topicIds: Array.from({ length: 600 }, () => statement.topicIds[0] ?? '') }
  await db.statements.update(statement.id, long)
  expect((await checkIntegrity(db)).ok).toBe(false)
  const saved = await previewImport(await freshRecord(), await salvage(db))
  expect(saved).toMatchObject({ ok: true, plan: { counts: { added: 1 } } })
  await mend(db)
  expect((await checkIntegrity(db)).damages).toEqual([])
  const cut = await db.statements.get(statement.id)
  expect(cut).toMatchObject({ text: 'One.', note: 'n'.repeat(LIMITS.note - 1) })
})
