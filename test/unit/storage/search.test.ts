import { expect, test } from 'vitest'
import {
  applyImport,
  checkIntegrity,
  deleteStatements,
  editSpeaker,
  keepStatement,
  type OnRecordDatabase,
  parseQuery,
  previewImport,
  recordSightings,
  searchStatementIds,
  searchStatements,
  setFindingStatus,
  undo,
  updateSource,
  updateStatement,
} from '../../../storage'
import { packTexts } from '../../../storage/search/repack'
import { generate } from '../../bench/storage/generate'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from './fixtures'

async function small(): Promise<OnRecordDatabase> {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'Wir erhöhen die Steuern nicht.', topics: ['Tax policy'], date: '2024-05-31' }))
  await keepStatement(db, draft({ text: 'Łódź won’t pay for the bridge.', speaker: 'Łukasz Groß', note: 'odd remark', date: '2025-01-01' }))
  await keepStatement(
    db,
    draft({
      text: '東京都は増税しない',
      speaker: '小池',
      url: 'https://news.moor-post.example/1',
      title: 'Élection',
      publisher: 'Moor Post',
      date: '2023-02-03',
    }),
  )
  return db
}

test.each([
  ['', 3],
  ['steuer', 1],
  ['STEUERN erhohen', 1],
  ['teuern', 0],
  ['"die steuern"', 1],
  ['"die steuer"', 0],
  ['"steuern die"', 0],
  ['lodz', 1],
  ['remark', 1],
  ['gross', 1],
  ['groß bridge', 1],
  ['keller bridge', 0],
  ['election', 1],
  ['moor post', 1],
  ['増税', 1],
  ['topic:tax', 1],
  ['topic:policy', 1],
  ['speaker:"lukasz groß"', 1],
  ['site:moor-post.example', 1],
  ['site:post.example', 0],
  ['site:www.harbour-gazette.example', 2],
  ['site:"moor post"', 1],
  ['site:"POST moor"', 1],
  ['site:harbour', 2],
  ['site:"moor budget"', 0],
  ['site:election', 0],
  ['site:harbour.gazette', 0],
  ['site:www.', 0],
  ['from:2024', 2],
  ['to:2024', 2],
  ['from:2024-05-31 to:2024-05', 1],
  ['from:2024-06', 1],
  ['has:note', 1],
  ['has:contradiction', 0],
  ['state:same', 3],
  ['state:changed', 0],
  ['from:never', 0],
  ['odd:field', 0],
  ['speaker:', 3],
  ['won’t', 1],
])('%j finds %i', async (query, total) => {
  expect((await searchStatements(await record, query)).total).toBe(total)
})
const record = small()

test('a query that is half typed is understood as far as it goes', () => {
  expect(parseQuery('speaker:"anna ke')).toMatchObject({ speakers: [' anna ke'], terms: [] })
  expect(parseQuery('state:changed has:contradiction tax')).toMatchObject({ terms: [' tax'], has: ['contradiction'] })
})

test('what changes is found anew: words, names, states, findings, deletes and their undo', async () => {
  const db = await freshRecord()
  const a = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  const b = await keepStatement(db, draft({ text: 'We will raise taxes.' }))
  const total = async (query: string): Promise<number> => (await searchStatements(db, query)).total
  expect(await total('raise')).toBe(2)
  await updateStatement(db, a.statement.id, { text: 'We lower them.' })
  expect([await total('raise'), await total('lower')]).toEqual([1, 1])
  await editSpeaker(db, b.statement.speakerId!, { name: 'Ida Moreau' })
  expect([await total('moreau'), await total('keller')]).toEqual([2, 2])
  await recordSightings(db, [{ statementId: b.statement.id, state: 'negation-changed', found: 'We will not raise taxes.' }])
  expect(await total('state:changed')).toBe(1)
  const pair = { earlierUtteranceId: (await db.statements.get(a.statement.id))!.utteranceId, laterUtteranceId: b.statement.utteranceId }
  const finding = await saveFinding(db, { ...pair, verdict: 'contradiction', reason: null, score: 1, evidence: [], judge: 'rules@1' })
  expect([await total('has:contradiction'), await total('has:tension')]).toEqual([2, 0])
  await setFindingStatus(db, finding!.id, 'dismissed', 'irony')
  expect(await total('has:contradiction')).toBe(0)
  await deleteStatements(db, [b.statement.id])
  expect(await total('raise')).toBe(0)
  await undo(db)
  expect(await total('raise')).toBe(1)
})

test('packed, changed, packed again: the same is found', async () => {
  const db = await freshRecord()
  const file = generate({ statements: 4200, speakers: 40, sources: 50 })
  const preview = await previewImport(db, JSON.stringify(file))
  if (!preview.ok) throw new Error('refused')
  await applyImport(db, preview.plan)
  expect(await db.packs.count()).toBe(2)
  const wanted = file.statements.filter((one) => / tax/.test(` ${one.text} ${one.note}`)).map((one) => one.id)
  const topic = file.topics.find((one) => one.name === 'tax')
  const found = new Set(await searchStatementIds(db, 'tax'))
  expect(wanted.every((id) => found.has(id))).toBe(true)
  expect(new Set(await searchStatementIds(db, 'topic:tax'))).toEqual(
    new Set(file.statements.filter((one) => one.topicIds.includes(topic!.id)).map((one) => one.id)),
  )
  // A page is picked out, all of them are sorted: the same order.
  for (const query of ['', 'tax', 'bridge tax', 'state:edited tax', '"we will"']) {
    const all = await searchStatementIds(db, query)
    const page = await searchStatements(db, query, { limit: 50, offset: 20 })
    expect(page.statements.map((view) => view.statement.id)).toEqual(all.slice(20, 70))
    expect(page.total).toBe(all.length)
  }
  await recordSightings(
    db,
    file.statements.slice(0, 4100).map((one) => ({ statementId: one.id, state: 'gone', found: null })),
  )
  await deleteStatements(
    db,
    file.statements.slice(4190).map((one) => one.id),
  )
  const before = await searchStatementIds(db, 'tax')
  await packTexts(db)
  expect(await db.texts.filter((row) => row.of === 'statements').count()).toBe(0)
  expect(new Set(await searchStatementIds(db, 'tax'))).toEqual(new Set(before))
  expect((await searchStatements(db, 'state:gone')).total).toBe(4100)
  expect((await searchStatements(db, '')).total).toBe(4190)
  expect((await checkIntegrity(db)).damages.slice(0, 3)).toEqual([])
  await undo(db)
  expect((await searchStatements(db, '')).total).toBe(4200)
  expect((await checkIntegrity(db)).damages.slice(0, 3)).toEqual([])
})

test('a publisher’s name finds what was kept from it, under a new name too once it has one', async () => {
  const db = await small()
  const count = async (query: string) => (await searchStatementIds(db, query)).length
  expect(await count('site:"harbour gazette"')).toBe(2)
  const [source] = (await db.sources.toArray()).filter(({ publisher }) => publisher === 'Harbour Gazette')
  await updateSource(db, source?.id ?? '', { publisher: 'Ledger of the Bay' })
  expect([await count('site:"harbour gazette"'), await count('site:ledger'), await count('site:moor')]).toEqual([0, 2, 1])
  await keepStatement(db, draft({ text: 'A third one.', url: 'https://moor-post.example/2', publisher: 'Moor Post' }))
  expect(await count('site:"moor post"')).toBe(2)
})
