import { describe, expect, test } from 'vitest'
import { describe as describeSpans, find, foldText } from '../../../anchoring'
import { snapToWords } from '../../../anchoring/snap'
import { article, keep, pageOf, spanOf } from './pages'

describe('describes a piece of a page', () => {
  const page = pageOf(article('One and two and three.', 'Four.'))

  test('as W3C selectors, offsets over the page text', () => {
    const [selector] = keep(page, 'two and three')
    expect(selector?.quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'two and three' })
    expect(selector?.position).toMatchObject({ type: 'TextPositionSelector' })
    expect(page.text.slice(selector?.position.start, selector?.position.end)).toBe('two and three')
  })
  test('with the words around it', () => {
    const [selector] = keep(page, 'two and three')
    expect(selector?.quote.prefix.endsWith('Letters\nOne and ')).toBe(true)
    expect(selector?.quote.suffix.startsWith('.\nFour.')).toBe(true)
  })
  test.each([
    ['white space at the ends', { start: spanOf(page, ' and two').start, end: spanOf(page, 'two ').end }, ['and two']],
    ['nothing', { start: 5, end: 5 }, []],
    ['white space alone', { start: page.text.indexOf(' '), end: page.text.indexOf(' ') + 1 }, []],
    ['beyond the page', { start: page.text.length - 3, end: page.text.length + 40 }, [page.text.slice(-3).trim()]],
  ])('%s', (_, span, words) => expect(describeSpans(page, [span]).map(({ quote }) => quote.exact)).toEqual(words))

  test('one selector for each span of a split quote', () => {
    expect(keep(page, 'One and', 'three').map(({ quote }) => quote.exact)).toEqual(['One and', 'three'])
  })
  test('context does not begin or end inside a word', () => {
    const long = pageOf(article(`${'unquestionably '.repeat(9)}Here it is. ${'incontrovertibly '.repeat(9)}`))
    const [selector] = keep(long, 'Here it is.')
    expect(selector?.quote.prefix).toMatch(/^ ?(?:unquestionably )+$/)
    expect(selector?.quote.suffix).toMatch(/^(?: incontrovertibly)+ ?$/)
  })
})

describe('context grows until the words are the only ones of their kind', () => {
  const alike = 'The clerk read the list of names. Applause. The chair thanked the clerk for the list. Nobody objected. '
  const page = pageOf(article(`${alike.repeat(2)}Then came the vote.`, `${alike.repeat(2)}Then came the end.`))
  const places = [...page.text.matchAll(/Applause/g)].map(({ index }) => index)

  test.each(places.map((start, nth) => [nth, start] as const))('occurrence %i', (_, start) => {
    const [selector] = describeSpans(page, [{ start, end: start + 8 }])
    const whole = foldText(`${selector?.quote.prefix}${selector?.quote.exact}${selector?.quote.suffix}`)
    const text = foldText(page.text)
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole))
    expect(find(page, [selector!]).spans).toEqual([{ start, end: start + 8 }])
  })
  test('and is found by it when all has moved', () => {
    const moved = pageOf(
      `<p>${'Something new stands here now. '.repeat(200)}</p>${article(`${alike.repeat(2)}Then came the vote.`, `${alike.repeat(2)}Then came the end.`)}`,
    )
    const offset = moved.text.indexOf(page.text.trim())
    for (const start of places) {
      const selectors = describeSpans(page, [{ start, end: start + 8 }])
      expect(find(moved, selectors).spans).toEqual([{ start: start + offset, end: start + 8 + offset }])
    }
  })
  test('stops somewhere', () => {
    const same = pageOf(article('All the same. '.repeat(400)))
    const [selector] = describeSpans(same, [{ start: 3_000, end: 3_008 }])
    expect(selector?.quote.prefix.length).toBeLessThanOrEqual(1_024)
  })
})

describe('snaps to words', () => {
  test.each([
    ['inside words', 'We will not raise', 4, 13, 'will not raise'],
    ['at their edges', 'We will not raise', 3, 11, 'will not'],
    ['an apostrophe inside', 'We don’t pay', 5, 10, 'don’t pay'],
    ['accents', 'Nous étions là', 6, 13, 'étions là'],
    ['a number', 'about 2,500 people', 8, 11, '2,500'],
    ['beside marks', 'he said “no” twice', 9, 11, 'no'],
    ['the whole text', 'We pay', 0, 6, 'We pay'],
  ])('%s', (_, text, start, end, words) => {
    const span = snapToWords(text, { start, end })
    expect(text.slice(span.start, span.end)).toBe(words)
  })
})
