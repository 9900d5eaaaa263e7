import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes, findQuotesInSlices } from '../../../article/quotes'
import type { Quote } from '../../../article/types'

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '„',
  '«',
  '»',
  '…',
  '\n',
  ' ',
  ', ',
  '. ',
  ': ',
  ' — ',
  '(',
  ')',
  'said',
  'Anna Keller',
  'she',
  'the mayor',
  'that',
  'told',
  'according to',
  'a',
  '👩‍👧',
  '𝒳',
  '\u200b',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '🏽',
  'é',
  '橋',
  'سلام',
  '\ud83d',
  'Â€™',
]

const isHigh = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xd800
const isLow = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xdc00
/** Half a surrogate pair: no character, and no grapheme either. */
const isLone = (text: string) => !text.isWellFormed()
const splitsPair = (text: string, i: number) => i > 0 && isHigh(text, i - 1) && isLow(text, i)

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function check(text: string, quotes: Quote[]): void {
  let last = -1
  const whole = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
  for (const quote of quotes) {
    expect(quote.text).toBe(quote.spans.map((s) => text.slice(s.start, s.end)).join(' … '))
    expect(quote.start).toBe(quote.spans[0]?.start)
    expect(quote.end).toBe(quote.spans.at(-1)?.end)
    expect(quote.start).toBeGreaterThanOrEqual(last)
    last = quote.start
    let end = -1
    for (const span of quote.spans) {
      expect(span.start).toBeGreaterThan(end)
      expect(span.end).toBeGreaterThan(span.start)
      expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false)
      if (!isLone(text)) expect([whole.has(span.start), whole.has(span.end)]).toEqual([true, true])
      end = span.end
    }
    expect(quote.speaker.confidence).toBeGreaterThanOrEqual(0)
    expect(quote.speaker.confidence).toBeLessThanOrEqual(1)
  }
}

test('every span is the page’s own text, in order, and splits neither surrogate pair nor grapheme', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }),
      (pieces) => {
        const text = pieces.join('')
        for (const indirect of [false, true]) check(text, findQuotes(text, { language: 'en', indirect }))
        check(text, findQuotes(text))
      },
    ),
    { numRuns: 300 },
  )
})

test('the same text gives the same quotes, in one go or in slices', async () => {
  const text = '“We will build the bridge,” Anna Keller said. “It is needed.”\n'.repeat(200)
  let pauses = 0
  const pause = async () => void pauses++
  expect(await findQuotesInSlices(text, { pause })).toEqual(findQuotes(text))
  expect(findQuotes(text)).toEqual(findQuotes(text))
})

test('work in slices stops when told to', async () => {
  const stop = new AbortController()
  stop.abort(new Error('left the page'))
  await expect(findQuotesInSlices('“We will build,” she said.', { signal: stop.signal })).rejects.toThrow('left the page')
})
