import { expect, test } from 'vitest'
import { quoteAt } from '../../../entrypoints/reader.content/quote-at'

const one = { name: 'one', spans: [{ start: 10, end: 60 }] }
const split = {
  name: 'split',
  spans: [
    { start: 100, end: 150 },
    { start: 160, end: 200 },
  ],
}
const QUOTES = [one, split]

test.each([
  ['inside a quote', [{ start: 20, end: 25 }], 'one'],
  ['the whole quote and its marks', [{ start: 9, end: 61 }], 'one'],
  ['four fifths of it', [{ start: 20, end: 70 }], 'one'],
  ['less than that', [{ start: 20, end: 71 }], null],
  ['over the break of a split quote', [{ start: 100, end: 200 }], 'split'],
  [
    'in two stretches',
    [
      { start: 110, end: 150 },
      { start: 160, end: 170 },
    ],
    'split',
  ],
  ['elsewhere', [{ start: 62, end: 90 }], null],
  ['nothing', [], null],
])('%s', (_, selected, name) => expect(quoteAt(selected, QUOTES)?.name ?? null).toBe(name))
