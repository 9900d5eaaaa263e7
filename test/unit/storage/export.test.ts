import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import {
  applyImport,
  exportBlob,
  exportRecord,
  keepStatement,
  mergeSpeakers,
  type OnRecordDatabase,
  previewImport,
  type RecordError,
  type ReportWords,
} from '../../../storage'
import { cell, disarmedBack } from '../../../storage/export/csv'
import schema from '../../../storage/export/record.schema.json'
import { saveFinding } from '../../save-finding'
import { ANNOTATION_COLLECTION } from './annotation-model'
import { exported } from './dump'
import { draft, freshRecord } from './fixtures'
import { operations, perform } from './operations'

const validate = new Ajv2020({ allErrors: true }).compile(schema)

/** Two statements that conflict, one with everything that could break a format. */
async function record(): Promise<OnRecordDatabase> {
  const db = await freshRecord()
  const one = await keepStatement(
    db,
    draft({ text: '=SUM(A1) is what we "promised",\nnot <b>less</b>', topics: ['Tax & duty', '*bold*'], note: '- a\n# b' }),
  )
  const two = await keepStatement(
    db,
    draft({ text: 'We never promised.', url: 'https://moor-post.example/?a=1&b=<2>', title: 'No [promise](x)' }),
  )
  const pair = { earlierUtteranceId: one.statement.utteranceId, laterUtteranceId: two.statement.utteranceId }
  await saveFinding(db, { ...pair, verdict: 'contradiction', reason: 'denial', score: 0.8, evidence: [], judge: 'rules@1' })
  return db
}

test('every JSON export fits the schema, which it holds, lists sorted by id', async () => {
  await fc.assert(
    fc.asyncProperty(operations(15), async (ops) => {
      const db = await freshRecord()
      for (const op of ops) await perform(db, op)
      const file = JSON.parse(await exported(db))
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true)
      expect(file.schema).toEqual(schema)
      for (const list of ['speakers', 'topics', 'sources', 'statements', 'findings']) {
        const ids = file[list].map((row: { id: string }) => row.id)
        expect(ids).toEqual([...ids].sort())
      }
      await db.delete()
    }),
    { numRuns: 25 },
  )
})

test('a filter keeps what its statements need, and a finding only with both sides', async () => {
  const db = await record()
  await keepStatement(db, draft({ text: 'Something else.', speaker: 'Olaf Brandt', topics: ['Bridge'] }))
  const all = JSON.parse(await (await exportBlob(db, { query: 'speaker:keller' })).text())
  expect([all.statements.length, all.findings.length, all.speakers.length, all.topics.length]).toEqual([2, 1, 1, 2])
  const one = JSON.parse(await (await exportBlob(db, { query: 'never' })).text())
  expect([one.statements.length, one.findings.length, one.sources.length]).toEqual([1, 0, 1])
  expect(validate(one)).toBe(true)
})

test.each(['=1+1', '+49 30', '-2', '@cmd', '\t=x', ' =x', "'quoted", "'=x", '＝1', 'plain', 'a "b", c', 'two\nlines', ''])(
  'CSV cell %j',
  (value) => {
    const written = cell(value)
    const [[read] = []] = Papa.parse<string[]>(`${written},x`).data
    expect(read).not.toMatch(/^[\s]*[=+\-@＝\t]/)
    expect(disarmedBack(read ?? '')).toBe(value)
  },
)

test('CSV holds one statement a row with the same number of cells', async () => {
  const rows = Papa.parse<string[]>((await exported(await record(), { format: 'csv' })).slice(1)).data.filter((row) => row.length > 1)
  expect(rows.length).toBe(3)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
})

test('Markdown quotes markup instead of obeying it', async () => {
  const text = await exported(await record(), { format: 'markdown' })
  expect(text).toContain('> =SUM(A1) is what we "promised",'.replace('=', '\\='))
  expect(text).toContain('> not \\<b\\>less\\</b\\>')
  expect(text).toContain('#Tax-duty')
  expect(text).toContain('\\- a')
  expect(text).toMatch(/contradiction \(open\) · \[\d{4}-\d\d-\d\d\]\(#\^[0-9a-f-]{36}\): “/)
  expect(await exported(await record(), { format: 'markdown', groupBy: 'article' })).toContain('## No \\[promise\\](x)')
})

test('Markdown: every block that is linked is there, tags are tags', async () => {
  const db = await record()
  await keepStatement(db, draft({ text: 'A.', url: 'https://moor-post.example/3', topics: ['2024', '§', 'Tax & duty'] }))
  const text = await exported(db, { format: 'markdown' })
  const ids = [...text.matchAll(/^\^([0-9a-f-]{36})$/gm)].map((match) => match[1])
  for (const [, id] of text.matchAll(/\(#\^([^)]+)\)/g)) expect(ids).toContain(id)
  expect(ids).toHaveLength(3)
  expect(text).toMatch(/^> A\.\n> — .*\n\n\^[0-9a-f-]{36}\n\n#_2024 § #Tax-duty$/m)
})

test('HTML has no markup of the statements and no script', async () => {
  const { document } = parseHTML(await exported(await record(), { format: 'html' }))
  expect(document.querySelectorAll('article').length).toBe(2)
  expect(document.querySelectorAll('b, script, img').length).toBe(0)
  expect([...document.querySelectorAll('blockquote')].map((one) => one.textContent).join()).toContain('<b>less</b>')
})

test('JSON-LD keeps the constraints of the Web Annotation model, for any record', async () => {
  const fits = new Ajv2020({ allErrors: true, strict: false }).compile(ANNOTATION_COLLECTION)
  await fc.assert(
    fc.asyncProperty(operations(15), async (ops) => {
      const db = await freshRecord()
      for (const op of ops) await perform(db, op)
      const collection = JSON.parse(await exported(db, { format: 'jsonld' }))
      expect(fits(collection), JSON.stringify(fits.errors)).toBe(true)
      expect(collection.total).toBe(await db.statements.count())
      await db.delete()
    }),
    { numRuns: 25 },
  )
})

test('JSON-LD: an address that is no IRI, another zone, words without a place', async () => {
  const fits = new Ajv2020({ allErrors: true, strict: false }).compile(ANNOTATION_COLLECTION)
  const db = await record()
  const { statement } = await keepStatement(db, draft({ text: 'Said on air.', url: 'archive tape 7', title: 'Tape' }))
  await db.statements.update(statement.id, { createdAt: '2025-03-04T10:00:00+02:00', selectors: [] })
  const collection = JSON.parse(await exported(db, { format: 'jsonld' }))
  expect(fits(collection), JSON.stringify(fits.errors)).toBe(true)
  const found = collection.first.items.find((one: { id: string }) => one.id === `urn:uuid:${statement.id}`)
  expect(found.created).toBe('2025-03-04T08:00:00.000Z')
  expect(found.target[0].selector).toEqual([{ type: 'TextQuoteSelector', exact: 'Said on air.' }])
  const into = await freshRecord()
  const preview = await previewImport(into, JSON.stringify(collection))
  if (preview.ok) await applyImport(into, preview.plan)
  expect((await into.sources.toArray()).map((one) => one.url).sort()).toEqual((await db.sources.toArray()).map((one) => one.url).sort())
})

test('a report speaks the language that it is given', async () => {
  const db = await record()
  await keepStatement(db, draft({ text: 'Von wem?', speaker: null, url: 'https://moor-post.example/4' }))
  const words: ReportWords = {
    language: 'de',
    direction: 'ltr',
    statements: '3 Aussagen',
    findings: 'Funde',
    unknownSpeaker: 'unbekannt',
    kinds: {
      contradiction: 'wohl ein Widerspruch',
      'changed-position': 'andere Haltung',
      'broken-promise': 'Versprechen',
      tension: 'Spannung',
    },
    byHand: 'von Hand',
    statuses: { open: 'offen', confirmed: 'bestätigt', dismissed: 'verworfen' },
  }
  const html = await exported(db, { format: 'html', words })
  expect(html).toContain('<html lang="de" dir="ltr">')
  for (const text of [html, await exported(db, { format: 'markdown', words })]) {
    expect(text).toContain('wohl ein Widerspruch (offen) · ')
    expect(text).toContain('unbekannt')
    expect(text).not.toMatch(/Speaker unknown|statements,|contradiction \(/)
  }
})

test.each([
  ['contradiction', 'negation', 'judge', 'likely contradiction', 'contradiction'],
  ['contradiction', 'changed-position', 'judge', 'changed position', 'changed-position'],
  ['contradiction', 'broken-promise', 'judge', 'earlier promise', 'broken-promise'],
  ['tension', 'changed-position', 'judge', 'possible tension', 'tension'],
  ['contradiction', 'by-hand', 'hand', 'likely contradiction, marked by hand', 'contradiction by hand'],
] as const)('a %s by %s (%s) leaves as what it is', async (verdict, reason, origin, words, kind) => {
  const db = await record()
  await db.findings.toCollection().modify({ verdict, reason, origin })
  for (const format of ['html', 'markdown'] as const) expect(await exported(db, { format })).toMatch(new RegExp(`(- |>)${words} \\(open`))
  const [row] = Papa.parse<Record<string, string>>(await exported(db, { format: 'csv' }), { header: true }).data
  expect(row?.conflicts_with).toMatch(new RegExp(`^${kind}: \\d{4}-`))
})

test('an export stops when it is told to', async () => {
  const db = await record()
  const signal = AbortSignal.abort()
  const stopped = async (): Promise<void> => {
    for await (const _ of exportRecord(db, undefined, { signal }));
  }
  await expect(stopped()).rejects.toMatchObject({ name: 'RecordError', kind: 'cancelled' } satisfies Partial<RecordError>)
})

test('merged speakers are in the export, so that an older file still finds its way', async () => {
  const db = await record()
  await keepStatement(db, draft({ text: 'Other.', speaker: 'A. Keller' }))
  const [a, b] = await db.speakers.orderBy('id').toArray()
  await mergeSpeakers(db, a!.id, [b!.id])
  const file = JSON.parse(await exported(db))
  expect(file.speakers.find((one: { id: string }) => one.id === b!.id).mergedInto).toBe(a!.id)
})

test('somebody without a name is written as the page puts it, and comes back as nobody', async () => {
  const db = await freshRecord()
  await keepStatement(db, { ...draft({ text: 'We go on.', speaker: null }), speakerAsWritten: 'a spokesman for *Elm* Bridge' })
  expect(await exported(db, { format: 'markdown' })).toContain('**a spokesman for \\*Elm\\* Bridge**')
  expect(await exported(db, { format: 'html', groupBy: 'article' })).toContain('a spokesman for *Elm* Bridge, <time')
  for (const file of [await exported(db, { format: 'csv' }), await exported(db, { format: 'jsonld' })]) {
    const other = await freshRecord()
    const preview = await previewImport(other, file)
    if (!preview.ok) throw new Error('refused')
    await applyImport(other, preview.plan)
    const [statement] = await other.statements.toArray()
    expect(statement).toMatchObject({ speakerId: null, speakerAsWritten: 'a spokesman for *Elm* Bridge' })
    expect(await other.speakers.count()).toBe(0)
  }
})
