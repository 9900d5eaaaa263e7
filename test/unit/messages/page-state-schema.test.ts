import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { PageState as State } from '../../../messages/page-state'
import { PageState } from '../../../messages/page-state-schema'

const side = {
  statementId: null,
  text: 'Fares will rise',
  date: null,
  publisher: null,
  title: null,
  url: null,
  marks: [{ start: 6, end: 10 }],
}
const conflict = {
  verdict: 'contradiction' as const,
  reason: 'negation' as const,
  score: 0.9,
  doubt: false,
  earlier: { ...side, statementId: 's', here: false },
  later: { ...side, here: true },
}
const state: State = {
  ok: true,
  url: 'https://harbour-gazette.example/fares',
  canonicalUrl: 'https://harbour-gazette.example/fares',
  title: 'Fares',
  publisher: null,
  published: null,
  language: 'en',
  isArticle: true,
  reason: '',
  quotes: [
    {
      key: 'q',
      text: 'Fares will rise',
      kind: 'direct',
      speakerName: 'Ines Maraud',
      speakerRole: null,
      headline: false,
      keptAs: null,
      conflict,
      unchecked: false,
    },
  ],
  statements: [
    { statementId: 's', text: 'a', speakerName: null, state: 'edited', found: 'b', diff: [{ op: 'insert', text: 'b' }], position: 3 },
  ],
  following: true,
}
const withConflict = (change: object) => ({
  ...state,
  quotes: state.quotes.map((quote) => ({ ...quote, conflict: { ...conflict, ...change } })),
})

describe('the state of a page on its way to the surfaces', () => {
  test('passes as the reader gives it', () => expect(v.parse(PageState, state)).toEqual(state))

  test('passes with words longer than any record takes', () => {
    const long = withConflict({ later: { ...side, text: 'x'.repeat(50_000) } })
    expect(v.safeParse(PageState, long).success).toBe(true)
  })

  test.each([
    ['a verdict that is none', { verdict: 'lie' }],
    ['a reason that no judge gives', { reason: 'because' }],
    ['a score beyond certain', { score: 2 }],
    ['one side', { later: null }],
    ['marks outside of any text', { earlier: { ...side, marks: [{ start: -1, end: 2 }] } }],
  ])('does not with %s', (_, change) => expect(v.safeParse(PageState, withConflict(change)).success).toBe(false))
})
