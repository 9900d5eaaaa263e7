import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepStatement, type OnRecordDatabase, previewImport } from '../../../storage'
import { EXPORT_FORMATS, type ExportFormatName } from '../../../storage/export/formats'
import { exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'
import { HYPOTHESIS } from './hypothesis-file'
import { operations, perform } from './operations'

/** Values that break assumptions, put in the place of any value of a file. */
const HOSTILE = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\ud800',
  '2025-02-31',
  '__proto__',
  '=1+1',
  [],
  {},
  [[]],
  { __proto__: null },
  'x'.repeat(30_000),
]

type Mutation = (text: string, a: number, b: number) => string

const MUTATIONS: Record<string, Mutation> = {
  'cut short': (text, a) => text.slice(0, a % text.length),
  'a sign gone': (text, a) => text.slice(0, a % text.length) + text.slice((a % text.length) + 1),
  'a sign doubled': (text, a) => text.slice(0, a % text.length) + text.slice(Math.max(0, (a % text.length) - 1)),
  'another sign': (text, a, b) => text.slice(0, a % text.length) + String.fromCharCode(b % 0xffff) + text.slice((a % text.length) + 1),
  'a stretch moved': (text, a, b) => {
    const [from, length] = [a % text.length, b % 200]
    return text.slice(0, from) + text.slice(from + length) + text.slice(from, from + length)
  },
  'a line gone': (text, a) =>
    text
      .split('\n')
      .filter((_, i, all) => i !== a % all.length)
      .join('\n'),
  'a line doubled': (text, a) =>
    text
      .split('\n')
      .flatMap((line, i, all) => (i === a % all.length ? [line, line] : [line]))
      .join('\n'),
  'a value replaced': (text, a, b) => inJson(text, a, (parent, key) => Reflect.set(parent, key, HOSTILE[b % HOSTILE.length])),
  'a value gone': (text, a) => inJson(text, a, (parent, key) => Reflect.deleteProperty(parent, key)),
  'a field too many': (text, a, b) => inJson(text, a, (parent) => Reflect.set(parent, `extra${b}`, b)),
  newer: (text, _, b) => text.replace('"version":1', `"version":${2 + (b % 9)}`),
}

/** Changes the n-th value of a JSON text in place; CSV is left to the other mutations. */
function inJson(text: string, n: number, change: (parent: object, key: string) => boolean): string {
  if (!text.trimStart().startsWith('{')) return text.slice(n % text.length)
  const root: unknown = JSON.parse(text)
  const places: [object, string][] = []
  const walk = (value: unknown): void => {
    if (!(value instanceof Object)) return
    for (const key of Object.keys(value)) {
      places.push([value, key])
      walk(Reflect.get(value, key))
    }
  }
  walk(root)
  const place = places[n % places.length]
  if (place) change(...place)
  return JSON.stringify(root)
}

test('10,000 mutated files: no exception, no change to the record, a reason for each that is refused', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'What was there before.' }))
  const before = await wholeState(db)
  const files = await originals()
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.constantFrom(...Object.keys(MUTATIONS)),
      fc.nat(),
      fc.nat(),
      async (which, mutation, a, b) => {
        const preview = await previewImport(db, MUTATIONS[mutation]!(files[which]!, a, b))
        if (preview.ok) return
        refused++
        for (const { code, detail } of preview.refusals) expect(code && detail).toBeTruthy()
        expect(preview.refusals.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 10_000 },
  )
  expect(refused).toBeGreaterThan(3000)
  expect(await wholeState(db)).toEqual(before)
}, 240_000)

test.each([
  ['nothing', '', 'empty'],
  ['prose', 'Dear editor, please find enclosed', 'unknown-format'],
  ['deep nesting', '['.repeat(200_000), 'broken-json'],
  ['other JSON', '{"a":1}', 'unknown-format'],
  ['a newer version', '{"format":"on-record","version":2}', 'newer-version'],
  ['no UTF-8', new Blob([new Uint8Array([0x7b, 0xff, 0xfe])]), 'not-text'],
  ['CSV without words', 'text,url\r\n,https://x.example\r\n', 'wrong-field'],
])('refuses %s', async (_, file, code) => {
  const db = await freshRecord()
  const preview = await previewImport(db, file)
  expect(preview).toMatchObject({ ok: false, refusals: [{ code }] })
})

test('a refusal says where', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.' }))
  const file = (await exported(db)).replace('"2025-03-04"', '"yesterday"')
  expect(await previewImport(db, file)).toMatchObject({ refusals: [{ code: 'wrong-field', path: 'statements[0].date' }] })
  const cut = (await exported(db)).split('\n').slice(0, 3).join('\n')
  expect(await previewImport(db, cut)).toMatchObject({
    refusals: [{ code: 'broken-json', path: expect.stringMatching(/^line \d+, column \d+$/) }],
  })
})

async function originals(): Promise<string[]> {
  const db: OnRecordDatabase = await freshRecord()
  const [ops] = fc.sample(operations(40), { numRuns: 1, seed: 7 })
  for (const op of ops ?? []) await perform(db, op)
  const formats: ExportFormatName[] = ['json', 'jsonld', 'csv']
  const files = await Promise.all(formats.filter((name) => name in EXPORT_FORMATS).map((format) => exported(db, { format })))
  const { schema: _, ...bare } = JSON.parse(files[0] ?? '')
  return [...files, JSON.stringify(bare), JSON.stringify(HYPOTHESIS, null, 1)]
}
