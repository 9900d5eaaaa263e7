import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAlias,
  applyImport,
  keepStatement,
  type OnRecordDatabase,
  previewImport,
  recentStatements,
  recordSightings,
  renameTopic,
  updateStatement,
} from '../../../storage'
import type { ExportFormatName } from '../../../storage/export/formats'
import { dump, exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'
import { HYPOTHESIS } from './hypothesis-file'
import { operations, perform } from './operations'

async function imported(db: OnRecordDatabase, file: string) {
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return await applyImport(db, preview.plan)
}

test.each(['csv', 'jsonld'] as const)(
  '%s of a record, imported into that record, changes nothing, for any record',
  async (format: ExportFormatName) => {
    await fc.assert(
      fc.asyncProperty(operations(15), async (ops) => {
        const db = await freshRecord()
        for (const op of ops) await perform(db, op)
        const before = await dump(db)
        const counts = await imported(db, await exported(db, { format }))
        expect(counts).toMatchObject({ added: 0, updated: 0, joined: 0 })
        expect(await dump(db)).toBe(before)
        await db.delete()
      }),
      { numRuns: 60 },
    )
  },
)

test('what a CSV can not carry stays where one of its cells was edited', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, { ...draft({ text: 'One.', topics: ['a;b', ' "c"'] }), colour: 'amber' })
  await recordSightings(db, [{ statementId: statement.id, state: 'edited', found: 'Won.' }])
  const before = await db.statements.get(statement.id)
  const file = (await exported(db, { format: 'csv' })).replace(',direct,', ',indirect,')
  expect(await imported(db, file)).toEqual({ added: 0, updated: 1, joined: 0, unchanged: 0 })
  const after = await db.statements.get(statement.id)
  expect(after).toEqual({ ...before, kind: 'indirect', updatedAt: after?.updatedAt })
})

test('a CSV without a column leaves it; an emptied cell empties it', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax'], note: 'n' }))
  const file = `id,text,url,note\n${statement.id},One.,${draft({ text: '' }).source.url},\n`
  expect(await imported(db, file)).toMatchObject({ updated: 1 })
  const after = await db.statements.get(statement.id)
  expect(after).toEqual({ ...statement, note: '', updatedAt: after?.updatedAt })
})

test('another speaker and topic in a CSV: the statement is theirs then, the others stay as they are', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax', 'Bridge'] }))
  await addAlias(db, statement.speakerId ?? '', 'A. Keller')
  const file = await exported(db, { format: 'csv' })
  expect(await imported(db, file.replace('Anna Keller', 'A. Keller'))).toMatchObject({ unchanged: 1 })
  expect(await imported(db, file.replace('Anna Keller', 'Olaf Brandt').replace('Bridge', 'Ferry'))).toMatchObject({ updated: 1 })
  const [view] = await recentStatements(db, 1)
  expect(view).toMatchObject({ statement: { id: statement.id, speakerAsWritten: 'Keller' }, speaker: { name: 'Olaf Brandt' } })
  expect(view?.topics.map((one) => one.name)).toEqual(['Tax', 'Ferry'])
})

test('an annotation changed in Hypothesis brings its note and tags, and leaves what the user added here', async () => {
  const db = await freshRecord()
  await imported(db, JSON.stringify(HYPOTHESIS))
  const [first] = await recentStatements(db, 1)
  await renameTopic(db, first?.topics.find((one) => one.name === 'tax')?.id ?? '', 'Taxes')
  const own = { speakerName: 'Anna Keller', date: '2025-03-01', dateBasis: 'said' as const, colour: 'amber' }
  const edited = await updateStatement(db, first?.statement.id ?? '', own)
  const before = await wholeState(db)
  expect(await imported(db, JSON.stringify(HYPOTHESIS))).toMatchObject({ unchanged: 1 })
  expect(await wholeState(db)).toEqual(before)
  const later = structuredClone(HYPOTHESIS)
  Object.assign(later.annotations[0] ?? {}, { updated: '2999-01-01T00:00:00Z', text: 'Said in May.' })
  expect(await imported(db, JSON.stringify(later))).toMatchObject({ updated: 1 })
  const [after] = await recentStatements(db, 1)
  expect(after?.statement).toEqual({ ...edited, note: 'Said in May.', updatedAt: '2999-01-01T00:00:00.000Z' })
  expect(after?.topics.map((one) => one.name).sort()).toEqual(['Taxes', 'budget'])
})
