import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyImport,
  checkIntegrity,
  type FindingDraft,
  foldText,
  type ImportPlan,
  keepStatement,
  listSnapshots,
  type OnRecordDatabase,
  openFindings,
  pendingChecks,
  previewImport,
  restoreSnapshot,
  setFindingStatus,
  statementsOfPage,
  undo,
  updateStatement,
} from '../../../storage'
import type { Statement } from '../../../storage/types'
import { saveFinding } from '../../save-finding'
import { dump, exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'
import { operations, perform } from './operations'

async function planOf(db: OnRecordDatabase, file: string | Blob): Promise<ImportPlan> {
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return preview.plan
}

test('export, import into an empty record, export again: identical, for any record', async () => {
  await fc.assert(
    fc.asyncProperty(operations(15), async (ops) => {
      const from = await freshRecord()
      for (const op of ops) await perform(from, op)
      const into = await freshRecord()
      await applyImport(into, await planOf(into, new Blob([await exported(from)])))
      expect(await dump(into)).toBe(await dump(from))
      expect((await checkIntegrity(into)).damages).toEqual([])
      await from.delete()
      await into.delete()
    }),
    { numRuns: 60 },
  )
})

test('a file of before, without the schema in it, is imported as it always was', async () => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'One.', topics: ['Tax'] }))
  const { schema, ...old } = JSON.parse(await exported(from))
  expect(schema).toBeInstanceOf(Object)
  const into = await freshRecord()
  expect(await applyImport(into, await planOf(into, JSON.stringify(old)))).toMatchObject({ added: 1 })
  expect(await dump(into)).toBe(await dump(from))
})

test('merging two records that grew apart: sound, nothing lost, idempotent, undone whole', async () => {
  await fc.assert(
    fc.asyncProperty(operations(8), operations(8), operations(8), async (common, left, right) => {
      const a = await freshRecord()
      for (const op of common) await perform(a, op)
      const b = await freshRecord()
      await applyImport(b, await planOf(b, await exported(a)))
      for (const op of left) await perform(a, op)
      for (const op of right) await perform(b, op)
      const file = await exported(b)
      const before = await wholeState(a)
      const known = new Set(await a.statements.toCollection().primaryKeys())
      const steps = await stepsDone(a)
      await applyImport(a, await planOf(a, file))
      expect((await checkIntegrity(a)).damages).toEqual([])
      const merged = await dump(a)
      await applyImport(a, await planOf(a, file))
      expect(await dump(a)).toBe(merged)
      const there = await a.statements.toArray()
      for (const one of await b.statements.toArray()) {
        const same = (row: Statement) => foldText(row.text) === foldText(one.text) && row.note.includes(one.note)
        expect(there.some((row) => (known.has(row.id) && row.id === one.id) || same(row))).toBe(true)
      }
      while ((await stepsDone(a)) > steps) await undo(a)
      expect(await wholeState(a)).toEqual(before)
      await a.delete()
      await b.delete()
    }),
    { numRuns: 30 },
  )
})

function stepsDone(db: OnRecordDatabase): Promise<number> {
  return db.journal.filter((step) => step.state === 'done').count()
}

test('undo takes an import back whole', async () => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'One.', topics: ['Tax'] }))
  await keepStatement(from, draft({ text: 'Two.' }))
  const into = await freshRecord()
  await keepStatement(into, draft({ text: 'One.', topics: ['Budget'], note: 'mine' }))
  const before = await wholeState(into)
  const plan = await planOf(into, await exported(from))
  expect(plan.counts).toEqual({ added: 1, updated: 0, joined: 1, unchanged: 0 })
  expect(await wholeState(into)).toEqual(before)
  await applyImport(into, plan)
  const views = await statementsOfPage(into, 'https://harbour-gazette.example/news/budget')
  const one = views.find((view) => view.statement.text === 'One.')
  expect(one?.topics.map((topic) => topic.name)).toEqual(['Budget', 'Tax'])
  expect(await into.speakers.count()).toBe(1)
  await undo(into)
  expect(await wholeState(into)).toEqual(before)
})

test('the newer of two rows wins, and a verdict of the user outranks a newer one of a judge', async () => {
  const a = await freshRecord()
  const one = await keepStatement(a, draft({ text: 'One.' }))
  const two = await keepStatement(a, draft({ text: 'Two.' }))
  const pair = { earlierUtteranceId: one.statement.utteranceId, laterUtteranceId: two.statement.utteranceId }
  const verdict = { verdict: 'contradiction', reason: null, score: 0.8, evidence: [], judge: 'rules@1' } satisfies Partial<FindingDraft>
  const finding = await saveFinding(a, { ...pair, ...verdict })
  const b = await freshRecord()
  await applyImport(b, await planOf(b, await exported(a)))
  await setFindingStatus(a, finding!.id, 'dismissed', 'irony')
  await updateStatement(b, one.statement.id, { note: 'newer' })
  await saveFinding(b, { ...pair, ...verdict, score: 0.9 })
  await applyImport(a, await planOf(a, await exported(b)))
  expect(await openFindings(a)).toEqual([])
  expect((await a.statements.get(one.statement.id))?.note).toBe('newer')
})

test('checks are queued where imported words meet a speaker on record, not for a mere restore', async () => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'One.' }))
  const empty = await freshRecord()
  await applyImport(empty, await planOf(empty, await exported(from)))
  expect((await pendingChecks(empty)).queued).toBe(0)
  const other = await freshRecord()
  await keepStatement(other, draft({ text: 'Two.' }))
  await applyImport(other, await planOf(other, await exported(from)))
  expect((await pendingChecks(other)).queued).toBe(2)
})

test('a snapshot is taken before an import and brings the record back', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Mine.' }))
  const before = await dump(db)
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'Theirs.', speaker: 'Olaf Brandt' }))
  await applyImport(db, await planOf(db, await exported(from)))
  const merged = await dump(db)
  const [snapshot] = await listSnapshots(db)
  expect(snapshot).toMatchObject({ why: 'import', statements: 1 })
  await restoreSnapshot(db, snapshot!.id)
  expect(await dump(db)).toBe(before)
  expect((await checkIntegrity(db)).damages).toEqual([])
  await undo(db)
  expect(await dump(db)).toBe(merged)
})
