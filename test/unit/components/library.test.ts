import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setMessages } from '../../../components/i18n'
import { briefMarkdown, briefOf } from '../../../entrypoints/library/compare/brief'
import { countByKind, ENOUGH } from '../../../entrypoints/library/findings/precision'
import { fieldOf, withField } from '../../../entrypoints/library/list/query-text'
import { allPicked, kept, moved, NOTHING, targets, toggled } from '../../../entrypoints/library/list/selection'
import { hashOf, parseRoute } from '../../../entrypoints/library/route'
import { lanesOf } from '../../../entrypoints/library/speakers/lanes'
import { catalogue, lookupIn } from './messages'
import { finding, view } from './views'

beforeAll(() => setMessages(lookupIn(catalogue('en'))))
afterAll(() => setMessages(null))

describe('the search text is the truth of the filters', () => {
  test.each([
    ['added', 'tax', 'speaker', 'Anna Keller', 'tax speaker:"Anna Keller"'],
    ['replaced', 'speaker:"Anna Keller" tax', 'speaker', 'Bo', 'tax speaker:Bo'],
    ['taken out', 'tax from:2024-05 to:2024-06', 'from', '', 'tax to:2024-06'],
    ['quotation marks dropped', '', 'topic', 'the "new" levy', 'topic:"the new levy"'],
  ] as const)('a field is %s', (_, query, field, value, next) => {
    expect(withField(query, field, value)).toBe(next)
    expect(fieldOf(next, field)).toBe(value.replaceAll('"', ''))
  })
})

describe('selection', () => {
  const ids = ['a', 'b', 'c', 'd']
  test('the cursor stays inside', () => {
    expect(moved(NOTHING, -1, ids).at).toBe(0)
    expect(moved(NOTHING, 99, ids).at).toBe(3)
    expect(moved(NOTHING, 1, []).at).toBe(0)
  })
  test('Shift picks from where it began, both ways', () => {
    const down = moved(moved(moved(NOTHING, 1, ids), 1, ids, true), 1, ids, true)
    expect([...down.picked]).toEqual(['b', 'c', 'd'])
    expect([...moved(down, -3, ids, true).picked]).toEqual(['a', 'b'])
  })
  test('without picks, the cursor’s row is meant; with them, they are, in the list’s order', () => {
    expect(targets(NOTHING, ids)).toEqual(['a'])
    expect(targets(toggled(toggled(NOTHING, 3, ids), 1, ids), ids)).toEqual(['b', 'd'])
    expect(targets(NOTHING, [])).toEqual([])
  })
  test('what left the list is no longer picked', () => {
    expect([...kept(allPicked(NOTHING, ids), ['b']).picked]).toEqual(['b'])
    expect(kept({ ...NOTHING, at: 3 }, ['b']).at).toBe(0)
  })
  test('all, and all again, is none', () => expect(allPicked(allPicked(NOTHING, ids), ids).picked.size).toBe(0))
})

describe('addresses', () => {
  test.each([
    ['', '', null, {}],
    ['#/speaker/a%2Fb?q=x+y', 'speaker', 'a/b', { q: 'x y' }],
    ['#/?q=state%3Achanged', '', null, { q: 'state:changed' }],
  ])('%j', (hash, place, id, params) => {
    const route = parseRoute(hash)
    expect([route.place, route.id, Object.fromEntries(route.params)]).toEqual([place, id, params])
  })
  test('go there and back', () => {
    expect(parseRoute(hashOf('statement', 'a/b ?', { q: 'x&y' })).id).toBe('a/b ?')
    expect(hashOf('', null, { q: '' })).toBe('#/')
  })
})

describe('precision', () => {
  test('counts what a judge flagged and the user decided, by kind', () => {
    const rows = [
      finding({ status: 'confirmed' }),
      finding({ status: 'dismissed' }),
      finding({ status: 'open' }),
      finding({ status: 'confirmed', verdict: 'tension' }),
      finding({ status: 'confirmed', origin: 'hand', reason: 'by-hand' }),
    ]
    expect(countByKind(rows)).toEqual([
      { kind: 'contradiction', confirmed: 1, dismissed: 1, open: 1 },
      { kind: 'tension', confirmed: 1, dismissed: 0, open: 0 },
    ])
  })
  test('needs more than a handful', () => expect(ENOUGH).toBeGreaterThan(5))
})

describe('timeline', () => {
  const views = [
    view('1', { date: '2024-05-01', topics: ['tax'] }),
    view('2', { date: '2023-01-01', topics: ['tax', 'housing'] }),
    view('3', { date: '2022-01-01', topics: ['housing'] }),
    view('4', { date: '2022-06-01', topics: ['tax'] }),
    view('5', { date: 'not a date', topics: ['tax'] }),
    view('6', { date: '2022-02-01', topics: [] }),
  ]
  const lanes = lanesOf(views, [
    { finding: finding({ earlierUtteranceId: 'u4', laterUtteranceId: 'u1' }), earlier: views[3]!, later: views[0]! },
    { finding: finding({ earlierUtteranceId: 'u5', laterUtteranceId: 'u1' }), earlier: views[4]!, later: views[0]! },
  ])
  test('has the busiest topic first and one lane for the rest', () => expect(lanes.names).toEqual(['tax', 'housing', null]))
  test('has its dots by time, and none without a day', () =>
    expect(lanes.dots.map((dot) => dot.statementId)).toEqual(['3', '6', '4', '2', '1']))
  test('has an arc where both sides have a day', () =>
    expect(lanes.arcs.map(({ from, to }) => [from.statementId, to.statementId])).toEqual([['4', '1']]))
})

describe('brief', () => {
  test('gathers by speaker, earliest first, and no page’s text becomes markup', () => {
    const views = [
      view('1', { date: '2024-05-01', text: 'We *will* [not](x) <b>', speaker: 'Ana #1' }),
      view('2', { date: '2022-05-01', text: 'Before', speaker: 'Ana #1' }),
    ]
    const markdown = briefMarkdown(briefOf(views, true))
    expect(markdown).toContain('## Ana \\#1')
    expect(markdown).toContain('We \\*will\\* \\[not\\](x) \\<b\\>')
    expect(markdown.indexOf('Before')).toBeLessThan(markdown.indexOf('We '))
  })
})
