import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepStatement, recentStatements, updateStatement } from '../../../storage'
import { fromStored, STORED_FORMS, toStored } from '../../../storage/stored/form'
import { draft, freshRecord } from './fixtures'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800 “—” ﷽'))
const id = fc.uuid()
const selector = fc.record({ exact: text, prefix: text, suffix: text, start: fc.nat(), end: fc.nat() })
const at = fc.constantFrom('2025-03-04T10:00:00.000Z', '2025-03-05T10:00:00.000Z')

const statement = fc
  .record({
    ids: fc.array(id, { minLength: 5, maxLength: 9 }),
    text,
    spans: fc.array(selector, { maxLength: 3 }),
    createdAt: at,
    updatedAt: at,
    note: fc.constantFrom('', 'n'),
    colour: fc.constantFrom(null, 'red'),
    state: fc.constantFrom('same', 'gone'),
    seen: fc.boolean(),
    language: fc.constantFrom(null, 'de'),
  })
  .map(({ ids: [own, utteranceId, speakerId, sourceId, ...topicIds], spans, seen, text: words, ...rest }) => ({
    id: own,
    ...rest,
    utteranceId,
    speakerId: spans.length === 0 ? null : speakerId,
    sourceId,
    topicIds,
    text: words,
    selectors: spans.map(({ exact, prefix, suffix, start, end }, n) => ({
      quote: { type: 'TextQuoteSelector', exact: n === 0 ? words : exact, prefix, suffix },
      position: { type: 'TextPositionSelector', start, end },
    })),
    kind: 'direct',
    date: '2025-03-04',
    dateBasis: 'said',
    speakerAsWritten: null,
    lastSeen: seen ? { text: words, seenAt: rest.updatedAt, state: rest.state } : null,
  }))

test('any statement comes back from its stored form as it was', () => {
  const form = STORED_FORMS.statements!
  fc.assert(
    fc.property(statement, (row) => {
      const stored = toStored(form, row)
      expect(stored).not.toHaveProperty('text')
      expect(fromStored(form, structuredClone(stored))).toEqual(row)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a field too few', { id: '1', text: 'x' }],
  ['a field undefined', { ...sample(), note: undefined }],
  ['a field too many', { ...sample(), extra: 1 }],
  ['selectors that are none', { ...sample(), selectors: [{ quote: 'x' }, null, [7]] }],
])('a damaged row (%s) is stored, and comes back as it was', (_, row) => {
  const form = STORED_FORMS.statements!
  expect(fromStored(form, structuredClone(toStored(form, row)))).toEqual(row)
})

function sample() {
  return fc.sample(statement, { numRuns: 1, seed: 3 })[0]!
}

test('what lies in the database takes less room than the row, and holds its words once', async () => {
  const db = await freshRecord()
  const { statement: kept } = await keepStatement(db, draft({ text: 'We will “not” raise taxes, whatever the council may say of it.' }))
  const raw = await rawRow(db.name, 'statements', kept.id)
  const words = new TextDecoder().decode(raw.rest as Uint8Array)
  expect(words.split('whatever the council').length).toBe(2)
  expect(Object.keys(raw).sort()).toEqual(['createdAt', 'date', 'id', 'rest', 'sourceId', 'speakerId', 'topicIds', 'utteranceId'])
  await updateStatement(db, kept.id, { note: 'checked' })
  expect((await recentStatements(db, 1))[0]?.statement).toMatchObject({ ...kept, note: 'checked', updatedAt: expect.any(String) })
})

async function rawRow(name: string, table: string, key: string): Promise<Record<string, unknown>> {
  const wait = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await wait(indexedDB.open(name))
  const row = await wait(database.transaction(table).objectStore(table).get(key))
  database.close()
  return row
}
