import { describe, expect, test } from 'vitest'
import { decisiveSpans } from '../../../components/finding-view'
import { excerpt, tidySpans } from '../../../components/marked-text'
import { quoteAddress } from '../../../components/open-surface'
import { readingTime } from '../../../components/toasts'
import { parseMarks } from '../../../entrypoints/welcome/practice'
import { findingKind } from '../../../storage/findings/kind'

describe('marked spans', () => {
  test.each([
    [
      'sorted and joined',
      [
        [5, 9],
        [0, 3],
        [2, 6],
      ],
      [[0, 9]],
    ],
    [
      'clipped to the text',
      [
        [-2, 3],
        [8, 40],
      ],
      [
        [0, 3],
        [8, 10],
      ],
    ],
    [
      'empty ones dropped',
      [
        [4, 4],
        [9, 3],
      ],
      [],
    ],
  ])('are %s', (_, given, tidy) => {
    const spans = given.map(([start = 0, end = 0]) => ({ start, end }))
    expect(tidySpans(spans, 10).map(({ start, end }) => [start, end])).toEqual(tidy)
  })
})

describe('excerpt', () => {
  const long = `${'word '.repeat(200)}NOT here ${'more '.repeat(200)}`.trim()
  const at = long.indexOf('NOT')

  test('keeps a short text whole', () => expect(excerpt('short', [], 20)).toEqual({ text: 'short', spans: [], cut: false }))

  test('is cut around the first marked words, which stay marked', () => {
    const { text, spans, cut } = excerpt(long, [{ start: at, end: at + 3 }], 120)
    expect(cut).toBe(true)
    expect(text.length).toBeLessThan(130)
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['NOT'])
  })

  test('of a text without blanks still ends', () => {
    const { text } = excerpt('x'.repeat(5000), [], 300)
    expect(text).toHaveLength(302)
  })
})

describe('the address of a quote', () => {
  test.each([
    ['short quotes whole', 'https://a.example/x', 'We won’t', 'https://a.example/x#:~:text=We%20won%E2%80%99t'],
    ['a dash is escaped', 'https://a.example/', 'long-term', 'https://a.example/#:~:text=long%2Dterm'],
    ['a fragment stays', 'https://a.example/#top', 'yes', 'https://a.example/#top:~:text=yes'],
    [
      'long quotes by both ends',
      'https://a.example/',
      '1 2 3 4 5 6 7 8 9 10 11',
      'https://a.example/#:~:text=1%202%203%204%205,7%208%209%2010%2011',
    ],
    ['of a script is none', 'javascript:alert(1)', 'x', null],
    ['of a file is none', 'file:///etc/passwd', 'x', null],
    ['of nonsense is none', 'not an address', 'x', null],
  ])('%s', (_, url, text, address) => expect(quoteAddress(url, text)).toBe(address))
})

test('evidence that speaks for a finding is marked, brakes are not', () => {
  const evidence = [
    { kind: 'negation', earlier: [{ start: 1, end: 4 }], later: [{ start: 0, end: 2 }], supports: true },
    { kind: 'other-year', earlier: [{ start: 9, end: 12 }], later: [], supports: false },
  ]
  expect(decisiveSpans(evidence, 'earlier')).toEqual([{ start: 1, end: 4 }])
})

test.each([
  ['contradiction', 'negation', 'contradiction'],
  ['contradiction', 'changed-position', 'changed-position'],
  ['contradiction', 'broken-promise', 'broken-promise'],
  ['contradiction', 'by-hand', 'contradiction'],
  ['tension', 'changed-position', 'tension'],
  ['tension', 'broken-promise', 'tension'],
  ['tension', null, 'tension'],
] as const)('%s by %s is called %s', (verdict, reason, kind) => expect(findingKind({ verdict, reason })).toBe(kind))

test('a toast stays as long as it takes to read, longer with a button', () => {
  const short = readingTime({ text: 'Kept' })
  expect(readingTime({ text: 'x'.repeat(300) })).toBeGreaterThan(short)
  expect(readingTime({ text: 'Kept', action: { label: 'Undo', run: () => undefined } })).toBeGreaterThan(short)
})

test('wordings mark what decides', () => {
  expect(parseMarks('Fares *will not* rise')).toEqual({ text: 'Fares will not rise', marks: [{ start: 6, end: 14 }] })
})
