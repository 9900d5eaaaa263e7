import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../article/quotes'

const english = (text: string, more = {}) => findQuotes(text, { language: 'en', ...more })

describe('what becomes a quote', () => {
  test('a split quote is one quote with two spans', () => {
    const text = '“We will build the bridge,” Anna Keller said, “and we will build it next year.”'
    const quotes = english(text)
    expect(quotes).toHaveLength(1)
    expect(quotes[0]?.spans).toHaveLength(2)
    expect(quotes[0]?.text).toBe('We will build the bridge … and we will build it next year.')
    expect(quotes[0]?.kind).toBe('direct')
  })

  test.each([
    ['somebody else does something between the two', 'Paul Brandt disagreed.', 2],
    ['the speaker does', 'Keller smiled.', 1],
  ])('%s', (_, between, count) => {
    const text = `“We have a plan,” said Tom Keller. ${between} “There is no other plan at all,” he said.`
    expect(english(text)).toHaveLength(count)
  })

  test('a quote over several paragraphs is one quote', () => {
    const text = 'Anna Keller said: “We will build the bridge. It is needed.\n“And we will build it next year, whatever it costs.”'
    const quotes = english(text)
    expect(quotes).toHaveLength(1)
    expect(quotes[0]?.spans).toHaveLength(2)
    expect(quotes[0]?.speaker.name).toBe('Anna Keller')
  })

  test('quoted words inside the writer’s sentence are mixed', () => {
    expect(english('Anna Keller said the plan was “a gift to the rich and nobody else.”')[0]?.kind).toBe('mixed')
  })

  test('a final comma goes, a question mark stays', () => {
    const text = '“Will you build it this year?” Anna Keller asked. “We will build it next year,” Martin Brandt said.'
    expect(english(text).map((q) => q.text)).toEqual(['Will you build it this year?', 'We will build it next year'])
  })

  test.each([
    ['a title of a work', 'Last week Anna Keller appeared on “Good Evening Elm Bridge” for an hour.'],
    ['a film', 'Martin Brandt, who once starred in the film “The River Runs Back,” lives here.'],
    ['a so-called thing', 'Police found the so-called “safe room” empty.'],
  ])('%s is left alone', (_, text) => expect(english(text)).toEqual([]))

  test('headings are told', () => {
    const text = 'Keller: ‘We will build the bridge’\nAnna Keller said: “We will build the bridge.”'
    const [first, second] = english(text, { headings: [{ start: 0, end: 35 }] })
    expect([first?.headline, second?.headline]).toEqual([true, false])
  })

  test('reported speech only when asked for', () => {
    const text = 'Anna Keller said that the bridge would open in June. Nobody spoke.'
    expect(english(text)).toEqual([])
    expect(english(text, { indirect: true })).toMatchObject([
      { text: 'the bridge would open in June', kind: 'indirect', cue: 'said', speaker: { name: 'Anna Keller' } },
    ])
  })
})
