import { expect, test } from 'vitest'
import { deleteStatements, keepStatement, undo } from '../../../storage'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from './fixtures'

const PLEDGE = 'We will not raise taxes.'

test('a finding whose earliest report is deleted is turned round where the other side is now the earlier, and back by undo', async () => {
  const db = await freshRecord()
  const { statement: first } = await keepStatement(db, draft({ text: PLEDGE, date: '2020-01-01', url: 'https://paper.example/a' }))
  const { statement: again } = await keepStatement(db, draft({ text: PLEDGE, date: '2024-01-01', url: 'https://paper.example/b' }))
  const { statement: rival } = await keepStatement(db, draft({ text: 'We will raise taxes.', date: '2022-01-01' }))
  expect(again.utteranceId).toBe(first.utteranceId)
  const sides = { earlierUtteranceId: first.utteranceId, laterUtteranceId: rival.utteranceId }
  await saveFinding(db, { ...sides, verdict: 'contradiction', reason: 'negation', score: 0.9, evidence: [], judge: 'm@1' })
  const shown = async () => (await db.findings.toArray()).map((one) => [one.earlierStatementId, one.laterStatementId])
  expect(await shown()).toEqual([[first.id, rival.id]])
  await deleteStatements(db, [first.id])
  expect(await shown()).toEqual([[rival.id, again.id]])
  await undo(db)
  expect(await shown()).toEqual([[first.id, rival.id]])
})
