import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyImport, type ImportPlan, keepStatement, type OnRecordDatabase, previewImport, updateStatement } from '../../../storage'
import { saveFinding } from '../../save-finding'
import { exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'
import { operations, perform } from './operations'

async function planOf(db: OnRecordDatabase, file: string): Promise<ImportPlan> {
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return preview.plan
}

async function idsOf(db: OnRecordDatabase) {
  return { findings: await db.findings.toCollection().primaryKeys(), sources: await db.sources.toCollection().primaryKeys() }
}

/** Edits fall into one millisecond in a test. */
const later = () => new Promise((resolve) => setTimeout(resolve, 3))

test('the preview says what an import takes away, for any two records that grew apart', async () => {
  await fc.assert(
    fc.asyncProperty(operations(10), operations(8), operations(8), async (common, left, right) => {
      const a = await freshRecord()
      for (const op of common) await perform(a, op)
      const b = await freshRecord()
      await applyImport(b, await planOf(b, await exported(a)))
      for (const op of left) await perform(a, op)
      for (const op of right) await perform(b, op)
      const plan = await planOf(a, await exported(b))
      const before = await idsOf(a)
      await applyImport(a, plan)
      const after = await idsOf(a)
      const lost = (table: 'findings' | 'sources') => before[table].filter((id) => !after[table].includes(id)).length
      expect(plan.leaving).toEqual({ findings: lost('findings'), sources: lost('sources') })
      await a.delete()
      await b.delete()
    }),
    { numRuns: 40 },
  )
})

test('a finding that goes with the words of it is in the preview', async () => {
  const a = await freshRecord()
  const one = await keepStatement(a, draft({ text: 'We will not raise taxes.' }))
  const two = await keepStatement(a, draft({ text: 'We will raise taxes.' }))
  await saveFinding(a, {
    earlierUtteranceId: one.statement.utteranceId,
    laterUtteranceId: two.statement.utteranceId,
    verdict: 'contradiction',
    reason: 'negation',
    score: 0.9,
    evidence: [],
    judge: 'rules@1',
  })
  const b = await freshRecord()
  await applyImport(b, await planOf(b, await exported(a)))
  await later()
  await updateStatement(b, two.statement.id, { text: 'We will raise taxis.' })
  const plan = await planOf(a, await exported(b))
  expect(plan).toMatchObject({ counts: { updated: 1 }, leaving: { findings: 1, sources: 0 } })
  await applyImport(a, plan)
  expect(await a.findings.count()).toBe(0)
})

test('where the record changed since the preview, nothing is imported', async () => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: 'One.', topics: ['Tax'] }))
  const into = await freshRecord()
  const plan = await planOf(into, await exported(from))
  await keepStatement(into, draft({ text: 'One.' }))
  const before = await wholeState(into)
  await expect(applyImport(into, plan)).rejects.toMatchObject({ kind: 'changed-meanwhile' })
  expect(await wholeState(into)).toEqual(before)
})
