import { describe, expect, test } from 'vitest'
import { suggestTopics, type TopicHints } from '../../../article/topics'

const derived = <T>(value: T) => ({ value, origin: 'test', confidence: 1 })
const hints = (
  keywords: string[],
  section: string | null,
  quotes: string[] = [],
  title = 'Council delays vote on night ferries',
): TopicHints => ({
  metadata: { title: derived(title), keywords: derived(keywords), section: section === null ? null : derived(section) },
  quotes: quotes.map((text) => ({
    text,
    speaker: { name: 'Greta Holm', kind: 'named', asWritten: null, role: null, confidence: 1, evidence: null },
  })),
  text: `${title}\n${quotes.join(' ')}`,
})

describe('suggestTopics', () => {
  test('keywords that title and quotes speak of come first', () => {
    expect(suggestTopics(hints(['Arle', 'ferries', 'noise'], 'Politics', ['The noise of ferries']))[0]).toBe('ferries')
  })
  test("the user's own topic beats the page's keywords, in its own spelling", () => {
    expect(suggestTopics(hints(['harbour'], null, ['The noise is bad']), ['NOISE'])[0]).toBe('NOISE')
  })
  test('a topic that the page is not about is not suggested', () => expect(suggestTopics(hints([], null), ['Bees'])).toEqual([]))
  test('a speaker is no topic', () => expect(suggestTopics(hints(['Greta Holm', 'ferries'], null, ['x']))).toEqual(['ferries']))
  test('at most six', () => expect(suggestTopics(hints('a1 b1 c1 d1 e1 f1 g1 h1'.split(' '), null))).toHaveLength(6))
})
