import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { report } from '../../eval/report'
import { seedFindings } from '../../eval/seed-findings'
import { seedStatements } from '../../eval/seed-statements'
import { readSeeds, type SeedArticle, type SeedQuote } from '../../eval/seeds'
import { testEngine } from '../checks/record'

const TODAY = '2024-06-01'

/** An article of these lines, in which the quoted words stand once each. */
function article(id: string, published: string | null, lines: readonly string[], said: readonly Partial<SeedQuote>[]): SeedArticle {
  const text = lines.join('\n')
  const quotes = said.map((quote, i): SeedQuote => {
    const start = [...text.slice(0, text.lastIndexOf(quote.text ?? ''))].length
    return {
      id: `${id}-${i}`,
      text: '',
      start,
      end: start + [...(quote.text ?? '')].length,
      kind: 'direct',
      speaker: 'Ada Marsh',
      speaker_as_written: 'Marsh',
      fragment: false,
      headline: false,
      ...quote,
    }
  })
  return { id: `${id}.txt`, text, published, quotes }
}

const first = article(
  'one',
  '2019-03-04',
  [
    '⚓ Marsh: The port stays ours',
    'The mayor spoke at the “summit”. “We will never sell the port of Elm Bridge,” Marsh said on Monday.',
    'She called it “dear and old”, and promised “to keep the port of Elm Bridge open at night”.',
    '“The port of Elm Bridge is never full,” said Bo Lind.',
  ],
  [
    { text: 'The port stays ours', headline: true },
    { text: 'summit', kind: 'scare', fragment: true },
    { text: 'We will never sell the port of Elm Bridge' },
    { text: 'dear and old', fragment: true },
    { text: 'to keep the port of Elm Bridge open at night', fragment: true },
    { text: 'The port of Elm Bridge is never full', speaker: 'Bo Lind', speaker_as_written: 'Bo Lind' },
  ],
)
const second = article(
  'two',
  null,
  ['“We will sell the port of Elm Bridge in the autumn, as the council of the town has wished for so many long years by now,” said Marsh.'],
  [{ text: 'We will sell the port of Elm Bridge in the autumn, as the council of the town has wished for so many long years by now' }],
)

test('what the judge would look at is kept as the page has it', () => {
  const statements = seedStatements([first, second], TODAY)
  expect(statements.map(({ id, draft: { kind, date, dateBasis } }) => [id, kind, date, dateBasis])).toEqual([
    ['one-2', 'direct', '2019-03-04', 'published'],
    ['one-4', 'mixed', '2019-03-04', 'published'],
    ['one-5', 'direct', '2019-03-04', 'published'],
    ['two-0', 'direct', TODAY, 'read'],
  ])
  for (const { draft } of statements) expect(draft.selectors[0]?.quote.exact).toBe(draft.text)
  expect(statements[0]?.draft).toMatchObject({ speakerName: 'Ada Marsh', speakerAsWritten: 'Marsh', source: { published: '2019-03-04' } })
  expect(statements[0]?.draft.selectors[0]?.quote.suffix).toContain('Marsh said on Monday')
  expect(statements[3]?.draft.source).toMatchObject({ published: null, readAt: TODAY })
  expect(new Set(statements.map(({ draft }) => draft.source.url)).size).toBe(2)
})

test('findings across the articles are listed with both sides, only between statements of one speaker', async () => {
  const { figures, list } = await seedFindings(seedStatements([second, first], TODAY), testEngine())
  const figure = (name: string) => figures.find((one) => one.name === name)?.value
  expect([figure('statements'), figure('pairs of one speaker'), figure('pairs judged')]).toEqual([4, 3, 3])
  expect(figure('called contradiction')).toBe(list.filter((line) => /^contradiction 0\.\d{3} \(\S+\) Ada Marsh$/.test(line)).length)
  const at = list.findIndex((line) => line.startsWith('  two-0'))
  expect(list.slice(at - 1, at + 1)).toEqual([
    '  one-2  2019-03-04  We will never sell the port of Elm Bridge',
    `  two-0  ${TODAY}  We will sell the port of Elm Bridge in the autumn, as the council of the town has wished for so many`,
  ])
  expect(list[at - 2]).toMatch(/^contradiction/)
  expect(list.join('\n')).not.toContain('one-5')
})

let folder = ''
let printed = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-seeds-test-'))
  printed = ''
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'log').mockImplementation((line) => {
    printed += `${line}\n`
  })
  vi.stubEnv('ON_RECORD_DATA', folder)
  vi.stubEnv('ON_RECORD_MODELS', folder)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function write({ id, text, ...gold }: SeedArticle) {
  writeFileSync(join(folder, 'seeds', id), text)
  writeFileSync(join(folder, 'seeds', id.replace('.txt', '.gold.json')), JSON.stringify({ seed: id, ...gold }))
}

test('the report reads the articles and says both what was found in them and what the engine makes of it', async () => {
  mkdirSync(join(folder, 'seeds'))
  write(second)
  write(first)
  expect(readSeeds(join(folder, 'seeds'))).toEqual([first, second])
  await report('seeds', folder)
  expect(printed).toMatch(/\nseeds: 2 rows/)
  expect(printed).toMatch(/\nseeds\/findings: 2 rows/)
  expect(printed).toMatch(/pairs of one speaker +3\n/)
  expect(printed).not.toContain('pages')
  await expect(report('poems', folder)).rejects.toThrow('unknown task or set: poems')
})
