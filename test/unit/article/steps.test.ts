import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, visibleText, visibleTextInSteps } from '../../../article/body/text'
import { walk } from '../../../article/body/walk'
import { gatherClaims } from '../../../article/metadata'
import { findQuotes } from '../../../article/quotes'
import { parsePage } from '../../eval/parse-page'

/** Runs sliced work to its end: how many steps it took, and what it gave. */
function run<T>(work: Generator<void, T>): { steps: number; result: T } {
  for (let steps = 1; ; steps++) {
    const step = work.next()
    if (step.done) return { steps, result: step.value }
  }
}

const SENTENCE = 'The council met again on the question of the harbour, said the mayor. '

describe('one endless paragraph is read in steps', () => {
  const walked = (html: string) => run(walk(parsePage(`<html><body>${html}</body></html>`).documentElement))

  test.each([
    ['in one text node', (size: number) => `<p>${SENTENCE.repeat(size)}</p>`],
    ['in many inline elements', (size: number) => `<p>${`<b>${SENTENCE}</b>`.repeat(size)}</p>`],
  ])('%s: twice the text, about twice the steps', (_, shape) => {
    const [half, whole] = [walked(shape(8_000)), walked(shape(16_000))]
    expect(half.steps).toBeGreaterThan(10)
    expect(whole.steps / half.steps).toBeGreaterThan(1.7)
    expect(whole.steps / half.steps).toBeLessThan(2.3)
    expect(whole.result.blocks.map(({ text }) => text)).toEqual([SENTENCE.repeat(16_000).trim()])
  })

  test('a long stretch of nothing visible is no block', () => {
    const { result } = walked(`<p>One.</p><p>${'\u200b'.repeat(60_000)}</p><p>Two.</p>`)
    expect(result.blocks.map(({ index, text }) => [index, text])).toEqual([
      [0, 'One.'],
      [1, 'Two.'],
    ])
  })
})

test('microdata without end is read in steps: twice as much, about twice the steps', () => {
  const gathered = (size: number) => {
    const document = parsePage(
      `<html><body><p itemprop="headline">Council meets again</p>${'<i itemprop="author">Jo Brook</i>'.repeat(size)}</body></html>`,
    )
    return run(gatherClaims({ document, url: 'https://a.example/b', blocks: [], times: [], bylines: [], meta: new Map() }))
  }
  const [half, whole] = [gathered(20_000), gathered(40_000)]
  expect(half.steps).toBeGreaterThan(40)
  expect(whole.steps / half.steps).toBeGreaterThan(1.5)
  expect(whole.steps / half.steps).toBeLessThan(2.1)
  expect(whole.result.title.map(({ value }) => value)).toContain('Council meets again')
  expect(whole.result.authors[0]?.value.length).toBeLessThan(100)
})

test('text read in steps is the text read at once, whatever the pieces', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '\u00ad', '\u200b', '\u00a0', '😀', 'é')
  const piece = fc.array(unit, { maxLength: 6 }).chain((units) => fc.constantFrom(units.join(''), units.join('').repeat(20_000)))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (texts) => {
      const pieces = texts.map((data): Piece => ({ node: null, data }))
      expect(run(visibleTextInSteps(pieces)).result).toBe(visibleText(pieces))
    }),
    { numRuns: 60 },
  )
})

test('a quotation of very many parts has all their words', () => {
  const text = '“We stay,” said Anna Keller, '.repeat(500)
  const quotes = findQuotes(text, { language: 'en' })
  expect(Math.max(...quotes.map(({ spans }) => spans.length))).toBeGreaterThan(400)
  for (const quote of quotes) expect(quote.text).toBe(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
})
