import { expect, test } from 'vitest'
import {
  countsForBadge,
  exportRecord,
  keepStatement,
  openFindings,
  pendingChecks,
  recentStatements,
  redo,
  searchStatements,
  statementsOfPage,
  undo,
} from '../../../storage'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from './fixtures'

const PAGE = 'https://harbour-gazette.example/news/budget'

test('keeping writes source, speaker, topics, utterance, statement and check at once', async () => {
  const db = await freshRecord()
  const { statement, created } = await keepStatement(db, draft({ text: 'We will not raise taxes.', topics: ['Tax', 'tax', ' Budget '] }))
  expect(created).toBe(true)
  const [view] = await statementsOfPage(db, PAGE)
  expect(view).toMatchObject({
    statement: { id: statement.id },
    speaker: { name: 'Anna Keller' },
    source: { publisher: 'Harbour Gazette' },
  })
  expect(view?.topics.map((topic) => topic.name)).toEqual(['Tax', 'Budget'])
  expect(await pendingChecks(db)).toEqual({ queued: 1, running: 0, failed: 0 })
})

test('the same words of the same page are kept once, typesetting aside', async () => {
  const db = await freshRecord()
  const first = await keepStatement(db, draft({ text: 'We won’t raise taxes.' }))
  const again = await keepStatement(db, draft({ text: "We won't  raise taxes", speaker: 'anna  KELLER' }))
  expect(again).toEqual({ statement: first.statement, created: false })
  expect(await db.statements.count()).toBe(1)
  expect(await db.speakers.count()).toBe(1)
})

test('the same words of the same speaker on another page share the utterance', async () => {
  const db = await freshRecord()
  const a = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  const b = await keepStatement(db, draft({ text: 'We will not raise taxes', url: 'https://other.example/1' }))
  expect(b.created).toBe(true)
  expect(b.statement.utteranceId).toBe(a.statement.utteranceId)
})

test('undo takes a kept statement away whole, with a finding made since; redo brings all of it back', async () => {
  const db = await freshRecord()
  const a = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  const before = await text(db)
  const b = await keepStatement(db, draft({ text: 'We will raise taxes.', url: 'https://other.example/1', topics: ['Tax'] }))
  await saveFinding(db, {
    earlierUtteranceId: a.statement.utteranceId,
    laterUtteranceId: b.statement.utteranceId,
    verdict: 'contradiction',
    reason: 'negation',
    score: 0.9,
    evidence: [],
    judge: 'rules@1',
  })
  const after = await text(db)
  expect(await countsForBadge(db, PAGE)).toEqual({ kept: 1, contradictions: 1, tensions: 0 })
  await undo(db)
  expect(await text(db)).toBe(before)
  expect(await openFindings(db)).toEqual([])
  await redo(db)
  expect(await text(db)).toBe(after)
})

test('what was kept is found by its words, newest day first', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Wir erhöhen die Steuern nicht.', date: '2024-01-01' }))
  await keepStatement(db, draft({ text: 'Die Steuern steigen.', date: '2025-01-01' }))
  const { total, statements } = await searchStatements(db, 'steuer')
  expect(total).toBe(2)
  expect(statements.map((one) => one.statement.date)).toEqual(['2025-01-01', '2024-01-01'])
  expect((await searchStatements(db, 'erhohen speaker:keller')).total).toBe(1)
  expect((await recentStatements(db, 1)).map((one) => one.statement.text)).toEqual(['Die Steuern steigen.'])
})

async function text(db: Awaited<ReturnType<typeof freshRecord>>): Promise<string> {
  let all = ''
  for await (const piece of exportRecord(db)) all += piece
  return all.replace(/"exportedAt":"[^"]*"/, '')
}
