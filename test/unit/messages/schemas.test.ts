import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Decision, KeepRequest, QuoteDismissal, Reading, StepNumber, Surface } from '../../../messages/schemas'

const selector = {
  quote: { type: 'TextQuoteSelector', exact: 'We will not', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 3, end: 14 },
}
const draft = {
  text: 'We will not',
  selectors: [selector],
  kind: 'direct',
  language: 'en',
  speakerName: 'Maria Keller',
  speakerAsWritten: 'Keller',
  speakerRole: null,
  topicNames: ['tax'],
  date: '2024-03-12',
  dateBasis: 'published',
  note: '',
  source: {
    url: 'https://meridian.example/a?b=1#c',
    canonicalUrl: 'https://meridian.example/a',
    title: null,
    publisher: null,
    authors: [],
    published: '2024-03-12T08:00:00+01:00',
    modified: null,
    language: null,
    readAt: '2024-03-13T08:00:00.000Z',
  },
}

describe('what the background accepts', () => {
  test('a draft as the reader makes it', () => expect(v.safeParse(KeepRequest, draft).success).toBe(true))

  test.each([
    ['no words', { ...draft, text: '' }],
    ['a book', { ...draft, text: 'x'.repeat(20_001) }],
    ['a date in words', { ...draft, date: 'last Tuesday' }],
    ['a selector of another kind', { ...draft, selectors: [{ ...selector, quote: { ...selector.quote, type: 'XPathSelector' } }] }],
    ['an offset below zero', { ...draft, selectors: [{ ...selector, position: { ...selector.position, start: -1 } }] }],
    ['a speaker id that is no id', { ...draft, speakerId: '../settings' }],
    ['no source', { ...draft, source: undefined }],
  ])('refuses a draft with %s', (_, bad) => expect(v.safeParse(KeepRequest, bad).success).toBe(false))

  test('refuses a page with more quotes than a page has', () => {
    const quotes = Array.from({ length: 2_001 }, (_, i) => ({ key: String(i), text: 'a', speakerName: 'b', context: null }))
    expect(v.safeParse(Reading, { canonicalUrl: '', published: null, language: null, quotes }).success).toBe(false)
  })

  test.each(['javascript:alert(1)', '/etc', '?x'])('opens our own pages only at a hash, not at %s', (hash) =>
    expect(v.safeParse(Surface, { surface: 'library', hash }).success).toBe(false),
  )

  test('knows only the decisions that there are', () =>
    expect(v.safeParse(Decision, { id: crypto.randomUUID(), status: 'deleted', reason: null }).success).toBe(false))

  const dismissal = {
    speakerName: 'Maria Keller',
    text: 'We will',
    rivalUtteranceId: crypto.randomUUID(),
    verdict: 'tension',
    judgeReason: 'changed-position',
    reason: 'irony',
  }
  test('a dismissal with what was dismissed', () => expect(v.parse(QuoteDismissal, dismissal)).toEqual(dismissal))

  test.each([
    ['without what was dismissed', { ...dismissal, verdict: undefined }],
    ['of what is no flag', { ...dismissal, verdict: 'none' }],
    ['for a reason that no judge gives', { ...dismissal, judgeReason: 'because' }],
  ])('refuses a dismissal %s', (_, bad) => expect(v.safeParse(QuoteDismissal, bad).success).toBe(false))

  test.each([0, 1.5, -1, '1', null])('refuses %j as the number of a step', (bad) =>
    expect(v.safeParse(StepNumber, bad).success).toBe(false),
  )
})
