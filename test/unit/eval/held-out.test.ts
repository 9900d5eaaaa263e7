import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldOutTimelines } from '../../eval/held-out'

let training: string
beforeEach(() => {
  training = mkdtempSync(join(tmpdir(), 'held-out-'))
  mkdirSync(join(training, 'corpus/timelines'), { recursive: true })
})
afterEach(() => rmSync(training, { recursive: true }))

const row = (speaker: string) => ({
  speaker,
  role: 'mayor',
  statements: [{ id: 'a', date: '2020-01-01', topic: 'port', text: 'The port stays.' }],
  contradictions: [],
  near_misses: [['a', 'b']],
})
const write = (file: string, ...rows: object[]) =>
  writeFileSync(join(training, file), `${rows.map((one) => JSON.stringify(one)).join('\n')}\n`)

test('the speakers that are kept aside, whatever file they are in', () => {
  write('split.json', { written: ['a001'], timelines: ['Ada Marsh', 'Ines Holt'] })
  write('corpus/timelines-dev.jsonl', row('Ada Marsh'), row('Jan Roth'))
  write('corpus/timelines/timelines-a.jsonl', row('Ines Holt'))
  expect(heldOutTimelines(training).map(({ speaker }) => speaker)).toEqual(['Ada Marsh', 'Ines Holt'])
})

test('one who has no timeline is named', () => {
  write('split.json', { timelines: ['Ada Marsh', 'Ines Holt'] })
  write('corpus/timelines-dev.jsonl', row('Ada Marsh'))
  expect(() => heldOutTimelines(training)).toThrow('No timeline of Ines Holt')
})

test.each([
  ['a split that names nobody', { written: [] }, row('Ada Marsh')],
  ['a timeline without its pairs', { timelines: ['Ada Marsh'] }, { ...row('Ada Marsh'), contradictions: undefined }],
  ['a pair of three', { timelines: ['Ada Marsh'] }, { ...row('Ada Marsh'), near_misses: [['a', 'b', 'c']] }],
])('%s is refused', (_, split, one) => {
  write('split.json', split)
  write('corpus/timelines-dev.jsonl', one)
  expect(() => heldOutTimelines(training)).toThrow()
})
