import { describe, expect, test } from 'vitest'
import { find } from '../../../anchoring'
import { article, keep, pageOf } from './pages'

const QUOTE = 'We will not raise taxes on working families by more than 2 % while I hold this office.'
const LEAD = 'The finance minister rejected the figures of the opposition on Tuesday evening.'
const SAID = `“${QUOTE}” said Maria Keller, who has led the ministry since spring.`
const NEXT = 'The budget goes to the council next month, and a vote is planned for June.'
const kept = keep(pageOf(article(LEAD, SAID, NEXT)), QUOTE)

const changed = (quote: string) => article(LEAD, SAID.replace(QUOTE, quote), NEXT)
const swapped = (from: string, to: string) => article(LEAD, SAID.replace(from, to), NEXT)
const FILLER = 'Ferry traffic to the islands was suspended for two hours because of fog, the harbour office said.'

describe('what became of a quote', () => {
  test.each([
    ['unchanged', article(LEAD, SAID, NEXT), 'same'],
    ['an advertisement above', `<aside>Buy the almanac of the year now</aside>${article(LEAD, SAID, NEXT)}`, 'same'],
    ['wrapped in new elements', `<main><div><section>${article(LEAD, SAID, NEXT)}</section></div></main>`, 'same'],
    ['white space laid out anew', article(LEAD, SAID.replaceAll(' ', '\n      '), NEXT), 'same'],
    ['a link put in', changed(QUOTE.replace('working families', '<a href="#">working <b>families</b></a>')), 'same'],
    ['teased earlier on the page', `<aside><p>${QUOTE}</p></aside>${article(LEAD, SAID, NEXT)}`, 'same'],
    ['everything around it new', article(FILLER, QUOTE, FILLER), 'same'],
    ['paragraphs moved', article(NEXT, SAID, LEAD), 'same'],
    ['curly marks made straight', article(LEAD, SAID.replaceAll(/[“”]/g, '"'), NEXT), 'same'],
    ['no-break spaces', changed(QUOTE.replaceAll(' ', '\u00a0')), 'same'],
    ['no space before the per cent', changed(QUOTE.replace('2 %', '2%')), 'typographic'],
    ['soft hyphens', changed(QUOTE.replace('working', 'work\u00ading')), 'typographic'],
    ['split over two paragraphs', changed(QUOTE.replace('taxes on', 'taxes</p><p>on')), 'same'],
    ['a typo corrected', changed(QUOTE.replace('families', 'famillies')), 'edited'],
    ['a comma put in', changed(QUOTE.replace('families by', 'families, by')), 'edited'],
    ['a word put in', changed(QUOTE.replace('working families', 'all working families')), 'edited'],
    ['a name in brackets', changed(QUOTE.replace('I hold', '[Keller] hold')), 'edited'],
    ['a modal changed', changed(QUOTE.replace('will', 'may')), 'edited'],
    ['a quantifier changed', changed(QUOTE.replace('more', 'less')), 'edited'],
    ['a capital changed', changed(QUOTE.replace('this office', 'this Office')), 'edited'],
    ['a negation removed', changed(QUOTE.replace('not ', '')), 'negation-changed'],
    ['a negation put in', changed(QUOTE.replace('while I', 'while I do not')), 'negation-changed'],
    [
      'a negation moved',
      changed('We will raise taxes on working families by not more than 2 % while I hold this office.'),
      'negation-changed',
    ],
    ['a contraction of another sense', changed(QUOTE.replace('will not', 'will')), 'negation-changed'],
    ['a contraction of the same sense', changed(QUOTE.replace('will not', 'won’t')), 'edited'],
    ['2 to 20', changed(QUOTE.replace('2 %', '20 %')), 'number-changed'],
    ['2 to 2.5', changed(QUOTE.replace('2 %', '2.5 %')), 'number-changed'],
    ['2 to two', changed(QUOTE.replace('2 %', 'two %')), 'edited'],
    ['both negation and number', changed(QUOTE.replace('not ', '').replace('2', '3')), 'negation-changed'],
    ['another speaker', swapped('Maria Keller', 'Jonas Brandt'), 'context-changed'],
    ['another cue', swapped('said', 'denied'), 'context-changed'],
    ['another speaker and marks', swapped('Maria Keller', 'Jonas Brandt').replaceAll(/[“”]/g, '"'), 'context-changed'],
    ['the same speaker by her title', swapped('Maria Keller', 'she'), 'same'],
    ['deleted', article(LEAD, NEXT), 'gone'],
    ['deleted, its attribution kept', article(LEAD, 'That was said by Maria Keller, who has led the ministry since spring.', NEXT), 'gone'],
    [
      'deleted; another speaks alike',
      article(LEAD, NEXT, FILLER, '“We will never raise charges on working people,” said Jonas Brandt.'),
      'gone',
    ],
    ['replaced by another quote', changed('I have nothing to add to what the chancellor told parliament last week.'), 'gone'],
    ['another article', article(FILLER, FILLER, 'The choir of the cathedral sings on Sunday.'), 'gone'],
    ['an empty page', '', 'gone'],
    ['hidden', `<div hidden>${article(LEAD, SAID, NEXT)}</div>`, 'gone'],
    ['inside our own card', `<on-record-card>${SAID}</on-record-card>`, 'gone'],
  ])('%s', (_, body, state) => expect(find(pageOf(body), kept).state).toBe(state))
})

describe('what is shown of it', () => {
  test('the words as they stand now, and the steps to them', () => {
    const page = pageOf(changed(QUOTE.replace('2 %', '20 %')))
    const anchor = find(page, kept)
    expect(anchor.found).toBe(QUOTE.replace('2 %', '20 %'))
    expect(anchor.diff.filter(({ op }) => op !== 'keep')).toEqual([
      { op: 'remove', text: '2 ' },
      { op: 'insert', text: '20 ' },
    ])
    expect(anchor.spans.map(({ start, end }) => page.text.slice(start, end))).toEqual([anchor.found])
  })
  test('a replaced first and last word belong to it', () => {
    const now = QUOTE.replace('We', 'They').replace('office', 'post')
    expect(find(pageOf(changed(now)), kept).found).toBe(now)
  })
  test('another speaker, beside the words that stayed', () => {
    const { diff, found } = find(pageOf(swapped('Maria Keller', 'Jonas Brandt')), kept)
    expect(found).toBe(QUOTE)
    expect(diff.map(({ op, text }) => `${{ keep: '', remove: '-', insert: '+' }[op]}${text}`)).toEqual([
      '“…” ',
      'said ',
      '-Maria Keller ',
      '+Jonas Brandt',
      ', who has led the ministry since spring',
    ])
  })
  test('nothing when unchanged or gone', () => {
    expect(find(pageOf(changed(QUOTE)), kept)).toMatchObject({ diff: [], score: 1, found: QUOTE })
    expect(find(pageOf(''), kept)).toEqual({ state: 'gone', spans: [], found: null, score: 0, diff: [] })
  })
  test('the right one of several', () => {
    const page = pageOf(`<aside><p>${QUOTE}</p></aside>${article(LEAD, SAID, NEXT)}`)
    expect(find(page, kept).spans[0]?.start).toBe(page.text.indexOf(`“${QUOTE}`) + 1)
  })
})

describe('edges of words and numbers', () => {
  const home = pageOf(article('The rate rose to 10 percent of all households in a year, the office says.', 'Prices went up by 2'))
  test.each([
    [
      'a number that grew at its start',
      '10 percent of all households',
      'The rate rose to 110 percent of all households in a year.',
      'number-changed',
    ],
    [
      'a number that got a sign',
      '10 percent of all households',
      'The rate rose to -10 percent of all households in a year.',
      'number-changed',
    ],
    [
      'a number that got decimals',
      '10 percent of all households',
      'The rate rose to 7.10 percent of all households in a year.',
      'number-changed',
    ],
    [
      'a word that grew at its end',
      'The rate rose to 10 percent of all house',
      'The rate rose to 10 percent of all housemaids in a year, the office says.',
      'edited',
    ],
    [
      'part of a word that stayed',
      'ose to 10 percent of all house',
      'The rate rose to 10 percent of all households in a year, the office says.',
      'same',
    ],
  ])('%s', (_, words, now, state) => expect(find(pageOf(article(now)), keep(home, words)).state).toBe(state))
})

describe('short quotes anchor beside their neighbours only', () => {
  const home = pageOf(article('The mayor called the plan “a sad joke” and left the hall before the vote.', FILLER))
  const short = keep(home, 'a sad joke')
  test.each([
    ['neighbours kept', article(FILLER, 'The mayor called the plan “a sad joke” and left the hall before the vote.'), 'same'],
    ['neighbours kept on one side', article('In the morning the mayor called the plan “a sad joke”.'), 'same'],
    ['elsewhere', article('Critics found the film a sad joke about sailors.'), 'gone'],
    ['edited', article('The mayor called the plan “a bad joke” and left the hall before the vote.'), 'gone'],
  ])('%s', (_, body, state) => expect(find(pageOf(body), short).state).toBe(state))
})

describe('quotes in several spans', () => {
  const first = 'We have paid every bill on time'
  const second = 'and we expect the same from the regions'
  const split = (one: string, cue: string, other: string) => article(LEAD, `“${one},” ${cue}, “${other}.”`, NEXT)
  const spans = keep(pageOf(split(first, 'Keller said', second)), first, second)
  test.each([
    ['unchanged', split(first, 'Keller said', second), 'same'],
    ['one edited', split(first, 'Keller said', second.replace('regions', 'districts')), 'edited'],
    ['one denied', split(first.replace('have paid', 'have not paid'), 'Keller said', second), 'negation-changed'],
    ['the shorter one gone', article(LEAD, `“And ${second.slice(4)}.”`, NEXT), 'edited'],
    ['both gone', article(LEAD, NEXT), 'gone'],
  ])('%s', (_, body, state) => expect(find(pageOf(body), spans).state).toBe(state))
  test('found in both places', () => {
    const anchor = find(pageOf(split(first, 'Keller said', second)), spans)
    expect(anchor.found).toBe(`${first} … ${second}`)
    expect(anchor.spans).toHaveLength(2)
  })
})

describe('other scripts', () => {
  test.each([
    [
      'Japanese, unchanged',
      '増税はしないと約束します。来年度の予算でも同じです。',
      '増税はしないと約束します。来年度の予算でも同じです。',
      'same',
    ],
    [
      'Japanese, a number',
      '来年度の予算は三億円減らすと首相は述べました。',
      '来年度の予算は五億円減らすと首相は述べました。',
      'number-changed',
    ],
    ['Chinese, denied', '我们明年不会提高税收，也不会削减养老金。', '我们明年会提高税收，也不会削减养老金。', 'negation-changed'],
    ['Russian, denied', 'Мы не будем повышать налоги в следующем году.', 'Мы будем повышать налоги в следующем году.', 'negation-changed'],
    [
      'Arabic, denied',
      'نحن لن نرفع الضرائب على الأسر في العام المقبل',
      'نحن سوف نرفع الضرائب على الأسر في العام المقبل',
      'negation-changed',
    ],
    [
      'German, denied',
      'Wir werden keine neuen Schulden machen, solange ich im Amt bin.',
      'Wir werden neue Schulden machen, solange ich im Amt bin.',
      'negation-changed',
    ],
    [
      'French marks spaced',
      'Nous avons dit « non » à cette loi depuis le premier jour.',
      'Nous avons dit «\u00a0non\u00a0» à cette loi depuis le premier jour.',
      'same',
    ],
    [
      'French marks without space',
      'Nous avons dit « non » à cette loi depuis le premier jour.',
      'Nous avons dit “non” à cette loi depuis le premier jour.',
      'typographic',
    ],
  ])('%s', (_, before, now, state) => {
    const page = pageOf(article(FILLER, before, NEXT))
    expect(find(pageOf(article(FILLER, now, NEXT)), keep(page, before)).state).toBe(state)
  })
})
