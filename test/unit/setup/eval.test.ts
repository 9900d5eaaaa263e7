import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../eval'
import { scoreSeeds } from '../../eval/score-seeds'

let folder = ''
let complaint = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-eval-test-'))
  complaint = ''
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaint += words.join(' ')
  })
})

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const row = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`

describe('the evaluation command', () => {
  test.each([
    ['no task', []],
    ['an unknown task', ['poems', '--in', 'in.jsonl', '--out', 'out.jsonl']],
    ['an unknown option', ['quotes', '--into', 'x']],
    ['no --out', ['quotes', '--in', 'in.jsonl']],
    ['an input that is not there', ['quotes', '--in', 'none.jsonl', '--out', 'out.jsonl']],
    ['a folder that is none', ['articles', '--in', 'in.jsonl', '--out', 'out.jsonl']],
    ['an output folder that is not there', ['quotes', '--in', 'in.jsonl', '--out', 'nowhere/out.jsonl']],
  ])('%s: exit code 2 and nothing written', async (_, args) => {
    put('in.jsonl', row('a', 'Nothing was said.'))
    expect(await main(args, folder)).toBe(2)
    expect(complaint).not.toBe('')
    expect(readdirSync(folder)).toEqual(['in.jsonl'])
  })

  test.each([
    ['no JSON', '{"id":"b",'],
    ['a missing field', '{"id":"b"}'],
    ['a field of another type', '{"id":"b","text":7}'],
    ['a list', '[]'],
  ])('%s in line 3: the message names file and line', async (_, line) => {
    put('in.jsonl', `${row('a', 'One.')}\n${line}\n`)
    expect(await main(['quotes', '--in', 'in.jsonl', '--out', 'out.jsonl'], folder)).toBe(2)
    expect(complaint).toContain(`${join(folder, 'in.jsonl')}:3:`)
    expect(existsSync(join(folder, 'out.jsonl'))).toBe(false)
  })

  test('an earlier output stays when the new run fails', async () => {
    put('out.jsonl', 'earlier')
    put('in.jsonl', 'no json')
    expect(await main(['quotes', '--in', 'in.jsonl', '--out', 'out.jsonl'], folder)).toBe(2)
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('earlier')
  })

  test('gives a line for each row, in order, and the same bytes again', async () => {
    put('in.jsonl', row('b', '“We shall see,” said Ada Marsh.') + row('a', 'Nothing was said.') + row('c', ''))
    const bytes = async (name: string) => {
      expect(await main(['quotes', '--in', 'in.jsonl', '--out', name, '--timings', 'times.jsonl'], folder)).toBe(0)
      return readFileSync(join(folder, name), 'utf8')
    }
    const first = await bytes('one.jsonl')
    expect(
      first
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['b', 'a', 'c'])
    expect(await bytes('two.jsonl')).toBe(first)
    const times = readFileSync(join(folder, 'times.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(times.map(({ id, ms }) => [id, typeof ms])).toEqual([
      ['b', 'number'],
      ['a', 'number'],
      ['c', 'number'],
    ])
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'one.jsonl', 'times.jsonl', 'two.jsonl'])
  })
})

test('seed gold counts code points', () => {
  const text = '🎉 “We are one,” Ada Marsh said.'
  const seed = { id: 's', text, quotes: [{ start: 3, end: 13, kind: 'direct', speaker: 'Ada Marsh' }] }
  const start = text.indexOf('We')
  const quote = { start, end: start + 10, text: 'We are one', speaker: 'Marsh', speakerKind: 'named' as const, kind: 'direct' as const }
  const shares = (...quotes: (typeof quote)[]) => scoreSeeds([seed], [{ id: 's', quotes }]).map(({ value }) => value)
  expect(shares(quote)).toEqual([1, 1])
  expect(shares({ ...quote, speaker: 'Bo Lind' })).toEqual([1, 0])
  expect(shares({ ...quote, start: start + 9 })).toEqual([0, 0])
  expect(shares()).toEqual([0, 0])
})
