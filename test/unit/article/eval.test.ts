import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { articlesTask } from '../../eval/articles'
import { decodeHtml } from '../../eval/decode'
import { bagF1, sameAuthors, sameDay, sameTitle } from '../../eval/score-articles'

const folder = mkdtempSync(join(tmpdir(), 'on-record-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))
const lines = async () => {
  const found = []
  for await (const line of articlesTask(folder)) found.push(line)
  return found
}

describe('articlesTask', () => {
  test('gives a line for each page, in order, with the fields that the formats name', async () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify([
        { file: 'b.html', url: 'https://a.example/b-c-d-e' },
        { file: 'a.html', url: 'https://a.example/' },
      ]),
    )
    writeFileSync(
      join(folder, 'b.html'),
      '<title>Greta Holm delays the vote</title><h1>Greta Holm delays the vote</h1><p>3 March 2024</p><p>“We will wait,” said the mayor, Greta Holm, on Tuesday night in the town hall.</p>',
    )
    writeFileSync(join(folder, 'a.html'), '')
    const [first, second] = await lines()
    expect(Object.keys(first ?? {})).toEqual(['file', 'isArticle', 'title', 'authors', 'published', 'publisher', 'lang', 'text', 'quotes'])
    expect(first).toMatchObject({ file: 'b.html', title: 'Greta Holm delays the vote', authors: [], published: '2024-03-03' })
    expect(first?.quotes[0]).toMatchObject({ speaker: 'Greta Holm' })
    expect(second).toMatchObject({ file: 'a.html', isArticle: false, title: null, published: null, text: '', quotes: [] })
  })

  test.each([
    ['no JSON', 'x', /manifest\.json: no valid JSON/],
    ['another shape', '[{"file":1}]', /manifest\.json: expected a list/],
    ['a page that is not there', '[{"file":"none.html","url":"https://a.example/"}]', /none\.html: can't be read/],
  ])('names the file: %s', async (_, manifest, message) => {
    writeFileSync(join(folder, 'manifest.json'), manifest)
    await expect(lines()).rejects.toThrow(message)
  })
})

test.each([
  ['UTF-8', new TextEncoder().encode('<meta charset="windows-1251">Ж'), 'Ж'],
  ['what the page names', new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251">'), 0xc6]), 'Ж'],
  ['an unknown name', new Uint8Array([...new TextEncoder().encode('<meta charset="klingon">'), 0xc6]), '\ufffd'],
])('decodeHtml: %s', (_, bytes, letter) => expect(decodeHtml(bytes).at(-1)).toBe(letter))

describe('scoring', () => {
  test.each([
    ['marks', '“A” – b', '"A" - b', true],
    ['words', 'A b', 'A c', false],
  ])('title: %s', (_, gold, ours, same) => expect(sameTitle(gold, ours)).toBe(same))
  test.each([
    ['case', ['IDA LUND'], ['Ida Lund'], true],
    ['two in one', ['Ida Lund, Jonas Falk'], ['Ida Lund', 'Jonas Falk'], true],
    ['one missing', ['Ida Lund', 'Jonas Falk'], ['Ida Lund'], false],
    ['none', ['Ida Lund'], [], false],
    ['another', ['Ida Lund'], ['Vera Simon'], false],
  ])('authors: %s', (_, gold, ours, same) => expect(sameAuthors(gold, ours)).toBe(same))
  test.each([
    ['the same day', '2024-03-05', '2024-03-05T23:50:00+01:00', true],
    ['the same moment in the gold zone', '2024-03-05T00:30:00+01:00', '2024-03-04T23:30:00Z', true],
    ['another day', '2024-03-05', '2024-03-06', false],
    ['none', '2024-03-05', null, false],
  ])('day: %s', (_, gold, ours, same) => expect(sameDay(gold, ours)).toBe(same))
  test('body: words in any order, each as often as it stands', () => {
    expect(bagF1('a b b', 'b a b')).toBe(1)
    expect(bagF1('a b', 'a c')).toBe(0.5)
    expect(bagF1('漢字', '字')).toBeCloseTo(2 / 3)
  })
})
