import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setMessages } from '../../../components/i18n'
import { briefMarkdown, briefOf } from '../../../entrypoints/library/compare/brief'
import { filterOf, fits, speakersOf } from '../../../entrypoints/library/findings/filter'
import { namedAs, namesOnPages } from '../../../entrypoints/library/speakers/split'
import { changesOf, fieldsOf } from '../../../entrypoints/library/statement/source-fields'
import { catalogue, lookupIn } from './messages'
import { finding, view } from './views'

beforeAll(() => setMessages(lookupIn(catalogue('en'))))
afterAll(() => setMessages(null))

describe('the form of a source', () => {
  const { source } = view('1')
  test('left alone changes nothing, an instant of publishing too', () => {
    const instant = { ...source, published: '2025-03-04T23:30:00Z', authors: ['Ida Moreau', 'Jr., O. Brandt'] }
    expect(changesOf(instant, fieldsOf(instant))).toEqual({})
  })
  test('gives only what changed; what was emptied is unknown', () => {
    const fields = { ...fieldsOf(source), title: ' ', publisher: 'Moor Post ', authors: 'Ida Moreau\n\n Olaf Brandt ', day: '2024-02-01' }
    expect(changesOf(source, fields)).toEqual({
      title: null,
      publisher: 'Moor Post',
      authors: ['Ida Moreau', 'Olaf Brandt'],
      published: '2024-02-01',
    })
  })
})

describe('splitting a speaker', () => {
  const views = [
    view('1', { speaker: 'Maraud' }),
    view('2', { speaker: 'I. Maraud' }),
    view('3', { speaker: 'i. MARAUD' }),
    view('4', { speaker: 'Ines Maraud' }),
  ]
  const speaker = { ...view('4').speaker!, aliases: ['I. Maraud', 'The chief'] }
  test('offers the names that pages use, most often first, and the aliases; never the speaker’s own', () => {
    expect(namesOnPages(views, speaker)).toEqual([
      { name: 'I. Maraud', count: 2 },
      { name: 'Maraud', count: 1 },
      { name: 'The chief', count: 0 },
    ])
  })
  test('knows the statements that a page gives to such a name', () => {
    expect(namedAs(views, 'I. Maraud')).toEqual(['2', '3'])
    expect(namedAs(views, 'Nobody')).toEqual([])
  })
})

describe('the filter of findings', () => {
  const sides = { earlier: view('1'), later: view('2') }
  const of = (change: Parameters<typeof finding>[0]) => ({ finding: finding(change), ...sides })
  const asked = (query: string) => filterOf(new URLSearchParams(query))
  test.each([
    ['nothing asked', '', of({}), true, true],
    ['another speaker', 'speaker=s2', of({}), true, false],
    ['this speaker', 'speaker=s1', of({}), true, true],
    ['made by hand', 'origin=hand', of({ origin: 'hand' }), true, true],
    ['made by the judge', 'origin=judge', of({ origin: 'hand' }), true, false],
    ['a changed position is no plain contradiction', 'kind=contradiction', of({ reason: 'changed-position' }), true, false],
    ['a changed position, asked for', 'kind=changed-position', of({ reason: 'changed-position' }), true, true],
    ['the reason of dismissing', 'why=irony', of({ status: 'dismissed', dismissReason: 'irony' }), true, true],
    ['another reason', 'why=irony', of({ status: 'dismissed', dismissReason: 'other' }), true, false],
    ['tensions, switched off', '', of({ verdict: 'tension' }), false, false],
    ['tensions, switched off and asked for', 'kind=tension', of({ verdict: 'tension' }), false, true],
    ['a kind that is none', 'kind=x', of({}), true, true],
  ])('%s', (_, query, one, tensions, expected) => expect(fits(one, asked(query), tensions)).toBe(expected))
  test('names each speaker once', () => {
    expect(speakersOf([of({}), of({})])).toEqual([{ id: 's1', name: 'Ines Maraud' }])
  })
})

test('a brief says which of its statements conflict, and nothing of what was dismissed or is not wanted', () => {
  const findings = [
    finding({ status: 'confirmed', id: 'a' }),
    finding({ status: 'dismissed', id: 'b', reason: 'number' }),
    finding({ verdict: 'tension', id: 'c' }),
  ]
  const views = [
    { ...view('1', { date: '2024-01-02' }), findings },
    { ...view('2', { date: '2024-03-02' }), findings },
  ]
  expect(briefOf(views, true)[0]?.conflicts).toHaveLength(2)
  const parts = briefOf(views, false)
  const line = '≠ Jan 2, 2024 ↔ Mar 2, 2024: likely contradiction, one side says no to what the other says yes to (Confirmed)'
  expect(
    briefMarkdown(parts)
      .split('\n')
      .filter((one) => one.startsWith('≠')),
  ).toEqual([line])
  expect(briefOf([{ ...view('1'), findings }], true)[0]?.conflicts).toEqual([])
  expect(briefMarkdown(parts)).toContain('> “Words 1”')
})

test('in a brief, two papers’ “a spokesman” are two people, and one paper’s is one', () => {
  const said = (id: string, sourceId: string) => {
    const one = view(id)
    return { ...one, speaker: null, statement: { ...one.statement, speakerId: null, speakerAsWritten: 'a spokesman', sourceId } }
  }
  const parts = briefOf([said('1', 'a'), said('2', 'b'), said('3', 'a')], true)
  expect(parts.map(({ speaker, views }) => [speaker, views.length])).toEqual([
    ['a spokesman', 2],
    ['a spokesman', 1],
  ])
})
