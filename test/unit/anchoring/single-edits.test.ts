import { describe, expect, test } from 'vitest'
import { type AnchorState, compare, find, type PageText } from '../../../anchoring'
import { article, asHtml, keep, pageOf } from './pages'
import { edits, sentences } from './sentences'

const UNCHANGED: readonly AnchorState[] = ['same', 'typographic']
const BEFORE = 'The assembly sat until midnight, and the gallery stayed full to the end.'
const AFTER = 'A spokesman declined to comment on the matter when he was asked for details.'
const pageWith = (words: string): PageText => pageOf(article(BEFORE, asHtml(`“${words}”`), AFTER))

describe('an edit of a single word is never shown as the same', () => {
  const all = edits(14)
  test('there are more than a thousand', () => expect(all.length).toBeGreaterThan(1_000))

  test('by comparing', () => {
    expect(all.filter(({ kept, now }) => UNCHANGED.includes(compare(kept, now).state))).toEqual([])
  })
  test('by finding it in a page where its neighbours stayed', () => {
    const states = all.map(({ kept, now }) => ({ kept, now, state: find(pageWith(now), keep(pageWith(kept), kept)).state }))
    expect(states.filter(({ state }) => UNCHANGED.includes(state))).toEqual([])
    expect(states.filter(({ state }) => state === 'gone')).toEqual([])
  })
  test.each([
    ['neg', 'negation-changed'],
    ['num', 'number-changed'],
    ['name', 'edited'],
    ['mod', 'edited'],
  ])('%s: %s', (kind, state) => {
    const wrong = all.filter((edit) => edit.kind === kind && compare(edit.kept, edit.now).state !== state)
    expect(wrong).toEqual([])
  })
})

const TYPESETTING: [name: string, change: (text: string) => string][] = [
  ['no-break spaces', (text) => text.replaceAll(/ (?=\d|\p{Ll})/gu, '\u00a0')],
  ['narrow spaces', (text) => text.replaceAll(' ', '\u202f')],
  ['soft hyphens', (text) => text.replaceAll(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00ad$2')],
  ['zero-width spaces', (text) => text.replaceAll(/(\p{L}{5})/gu, '$1\u200b')],
  ['lines broken', (text) => text.replaceAll(' ', '\n    ')],
  ['split over blocks', (text) => text.replace(', ', ',</p><p>')],
  ['line breaks', (text) => text.replace(', ', ',<br>')],
  ['emphasis', (text) => text.replace(/(\p{L}{6,})/u, '<em>$1</em>')],
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['ligatures', (text) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')],
  ['direction marks', (text) => `\u200e${text}\u200f`],
]

describe('typesetting is not shown as a change', () => {
  const all = sentences(120).flatMap((kept) => TYPESETTING.map(([name, change]) => ({ name, kept, now: change(kept) })))
  test('there are more than a thousand', () => expect(all.length).toBeGreaterThan(1_000))
  test('same or typographic', () => {
    const wrong = all.filter(({ kept, now }) => {
      const page = pageOf(article(BEFORE, `“${now}”`, AFTER))
      return !UNCHANGED.includes(find(page, keep(pageWith(kept), kept)).state)
    })
    expect(wrong).toEqual([])
  })
})
