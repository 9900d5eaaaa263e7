import { expect, test } from 'vitest'
import {
  applyImport,
  checkIntegrity,
  keepStatement,
  type OnRecordDatabase,
  pendingChecks,
  previewImport,
  recentStatements,
} from '../../../storage'
import { exported } from './dump'
import { draft, freshRecord } from './fixtures'
import { HYPOTHESIS } from './hypothesis-file'

async function imported(db: OnRecordDatabase, file: string) {
  const preview = await previewImport(db, file)
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusals))
  return { plan: preview.plan, counts: await applyImport(db, preview.plan) }
}

test('Hypothesis: quote, note, tags, page; replies and page notes are named as passed over', async () => {
  const db = await freshRecord()
  const { plan, counts } = await imported(db, JSON.stringify(HYPOTHESIS))
  expect(counts).toMatchObject({ added: 1 })
  expect(plan.skipped.map((one) => one.reason)).toEqual(['a reply', 'no quoted words'])
  const [view] = await recentStatements(db, 5)
  expect(view).toMatchObject({
    statement: { text: 'We will not raise taxes.', note: 'Compare with what she said in May.', speakerId: null, dateBasis: 'read' },
    source: { canonicalUrl: 'https://harbour-gazette.example/news/budget', title: 'Council votes on the budget' },
  })
  expect(view?.topics.map((topic) => topic.name).sort()).toEqual(['budget', 'tax'])
  expect(view?.statement.selectors[0]).toMatchObject({ quote: { prefix: 'she said: “' }, position: { start: 120 } })
  expect((await imported(db, JSON.stringify(HYPOTHESIS))).counts).toMatchObject({ added: 0, unchanged: 1 })
})

test.each(['jsonld', 'csv'] as const)('our own %s comes back with words, speaker, topics, date and page', async (format) => {
  const from = await freshRecord()
  await keepStatement(from, draft({ text: '=We "will", not;\nraise', topics: ['Tax', 'Bridge'], note: 'n', date: '2024-12-01' }))
  const into = await freshRecord()
  await imported(into, await exported(from, { format }))
  const [view] = await recentStatements(into, 5)
  expect(view).toMatchObject({
    statement: { text: '=We "will", not;\nraise', note: 'n', date: '2024-12-01', kind: 'direct', language: 'en' },
    speaker: { name: 'Anna Keller', role: 'finance minister' },
    source: { title: 'Council votes on the budget', publisher: 'Harbour Gazette', authors: ['Ida Moreau'] },
  })
  expect(view?.topics.map((topic) => topic.name)).toEqual(['Tax', 'Bridge'])
  expect(view?.statement.id).toBe((await recentStatements(from, 1))[0]?.statement.id)
  expect((await checkIntegrity(into)).damages).toEqual([])
  expect((await pendingChecks(into)).queued).toBe(1)
})

test('a plain annotation of another program', async () => {
  const db = await freshRecord()
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://notes.example/1',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Really?' },
    target: { source: 'http://www.moor-post.example/a/', selector: { type: 'TextQuoteSelector', exact: 'The bridge opens in May.' } },
  }
  await imported(db, JSON.stringify(annotation))
  const [view] = await recentStatements(db, 1)
  expect(view).toMatchObject({
    statement: { text: 'The bridge opens in May.', note: 'Really?' },
    source: { url: 'http://www.moor-post.example/a/' },
  })
})

test('CSV with other headings, semicolons and a byte order mark', async () => {
  const db = await freshRecord()
  await imported(
    db,
    '\ufeffQuote;Link;Person;Tags;Date\r\nThe bridge stays shut.;https://moor-post.example/b;Olaf Brandt;bridge|traffic;2025-01-02\r\n',
  )
  const [view] = await recentStatements(db, 1)
  expect(view).toMatchObject({ statement: { date: '2025-01-02', dateBasis: 'said' }, speaker: { name: 'Olaf Brandt' } })
  expect(view?.topics.map((topic) => topic.name)).toEqual(['bridge', 'traffic'])
})

test('two lines of a CSV on the same words: notes and topics of both; the same name for other words is refused', async () => {
  const db = await freshRecord()
  const page = 'https://moor-post.example/b'
  await imported(db, `text,url,note,tags\nThe bridge.,${page},one,a\nThe bridge.,${page},two,b\n`)
  const [view] = await recentStatements(db, 5)
  expect(view?.statement.note).toBe('one\n\ntwo')
  expect(view?.topics.map((topic) => topic.name)).toEqual(['a', 'b'])
  expect(await db.statements.count()).toBe(1)
  const id = crypto.randomUUID()
  const twice = await previewImport(db, `id,text,url\n${id},The bridge.,${page}\n${id},The ferry.,${page}\n`)
  expect(twice).toMatchObject({ refusals: [{ code: 'duplicate-id', path: 'line 3' }] })
})

test('the numbers that another program gives its lines name no statement: a second file with the same ones replaces nothing', async () => {
  const db = await freshRecord()
  const page = 'https://moor-post.example/b'
  await imported(db, `id,text,url\n1,The bridge.,${page}\n`)
  expect((await imported(db, `id,text,url\n1,The ferry.,${page}\n`)).counts).toMatchObject({ added: 1, updated: 0 })
  expect((await db.statements.toArray()).map((one) => one.text).sort()).toEqual(['The bridge.', 'The ferry.'])
})
