import './fake-browser'
import type { VNode } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { PageReview } from '../../../components/page-review'
import { RecentList } from '../../../components/recent-list'
import { useStatementActions } from '../../../components/statement-actions'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import type { Page } from '../../../components/use-page'
import { WithRecord } from '../../../components/with-record'
import type { QuoteConflict } from '../../../messages/page-state'
import { keepStatement, type OnRecordDatabase, openDatabase, setSetting } from '../../../storage'
import { type JudgeStatus, saveJudgeStatus } from '../../../storage/judge-status'
import { page, pageState, quote } from './page-of'
import { draft, freshRecord, keepConflict, keepMany } from './records'
import { clear, flaws, press, setTheme, show, speak, THEMES, until } from './surface'

let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
})
afterEach(async () => {
  clear()
  toasts.clear()
  await db.delete()
})

function Review({ of }: { of: Page }): VNode {
  const actions = useStatementActions()
  return (
    <>
      <PageReview page={of} actions={actions} />
      <RecentList actions={actions} />
      <ToastHost />
      {actions.dialog}
    </>
  )
}

const review = (of: Page) => show(<WithRecord open={() => openDatabase(db.name)}>{<Review of={of} />}</WithRecord>)
const titles = (place: Element) => [...place.querySelectorAll('.part-title')].map((title) => title.textContent)

test('findings come first, then what is kept, then what is found', async () => {
  await keepConflict(db)
  const place = review(page(pageState()))
  await until(() => titles(place).length === 4 && place.querySelector('.finding-card') !== null)
  expect(titles(place)).toEqual(['≠Conflicts on this page1', '▮Kept here1', '❝Found, not kept2', 'Kept last'])
  expect(place.querySelector('.finding-card figcaption')?.textContent).toContain('Northshore Courier')
})

const side = { statementId: null, publisher: null, title: null, url: null, marks: [] }
const conflict = (change: Partial<QuoteConflict> = {}): QuoteConflict => ({
  verdict: 'contradiction',
  reason: 'negation',
  score: 0.95,
  doubt: false,
  earlier: {
    ...side,
    statementId: 's',
    text: 'Boats leave at five',
    date: '2022-05-01',
    publisher: 'The Moor Post',
    url: 'https://moor.example/',
  },
  later: { ...side, text: 'The first boat leaves at six', date: '2024-09-16', here: true },
  ...change,
})
const cards = (place: Element) => [...place.querySelectorAll<HTMLElement>('.finding-card')]
const button = (inside: Element, name: string) => [...inside.querySelectorAll('button')].find((one) => one.textContent === name)!

test('what a found quote conflicts with is shown on top, strongest first, and as not kept yet', async () => {
  await keepConflict(db)
  const weaker = conflict({ verdict: 'tension', reason: null, score: 0.99 })
  const place = review(
    page(pageState({ quotes: [quote('q2', 'Nobody asked us', weaker), quote('q1', 'The first boat leaves at six', conflict())] })),
  )
  await until(() => cards(place).length === 3)
  expect(titles(place)[0]).toBe('≠Conflicts on this page3')
  const [found, ofRecord, tension] = cards(place)
  for (const words of ['Boats leave at five', 'The Moor Post', 'May 1, 2022', 'this article', 'not kept yet'])
    expect(found!.textContent).toContain(words)
  expect(ofRecord!.textContent).not.toContain('not kept yet')
  expect(tension!.className).toContain('tension')
  expect(await flaws()).toEqual([])
})

test('a found quote’s conflict is reached from its row, and kept, gone to and decided on its card', async () => {
  const of = page(pageState({ quotes: [quote('q2', 'Nobody asked us'), quote('q1', 'The first boat leaves at six', conflict())] }))
  const place = review(of)
  await until(() => cards(place).length === 1)
  place.querySelector<HTMLElement>('.found .flag')!.click()
  expect(document.activeElement?.contains(cards(place)[0]!)).toBe(true)
  await press('k')
  button(cards(place)[0]!, 'Keep').click()
  expect(of.keep.mock.calls).toEqual([['q1'], ['q1']])
  button(cards(place)[0]!, 'Go to it on the page').click()
  expect(of.jump).toHaveBeenCalledExactlyOnceWith({ quoteKey: 'q1' })
  button(cards(place)[0]!, 'Confirm').click()
  cards(place)[0]!.querySelector<HTMLElement>('[data-dismiss]')!.click()
  await until(() => button(cards(place)[0]!, 'Irony')?.checkVisibility() ?? false)
  button(cards(place)[0]!, 'Irony').click()
  expect(of.decide.mock.calls).toEqual([
    [{ quoteKey: 'q1', status: 'confirmed', reason: null }],
    [{ quoteKey: 'q1', status: 'dismissed', reason: 'irony' }],
  ])
  await until(() => place.querySelector('.toast-text')?.textContent === 'Noted')
})

test.each([
  ['the words are gone', async () => null, 'no longer on the page'],
  ['the record refuses', () => Promise.reject(Object.assign(new Error('The disk is full.'), { name: 'Refused' })), 'The disk is full.'],
])('a word on a conflict that can’t be taken is said to be none: %s', async (_, answer, words) => {
  const of = page(pageState({ quotes: [quote('q1', 'The first boat leaves at six', conflict())] }))
  of.decide.mockImplementation(answer)
  const place = review(of)
  await until(() => cards(place).length === 1)
  button(cards(place)[0]!, 'Confirm').click()
  await until(() => place.querySelector('.toast-text')?.textContent?.includes(words) ?? false)
})

test('what is in a language that the judge does not know is said to be unchecked, kept or found', async () => {
  const hungarian = 'A kormány nem fogja emelni az adókat a következő évben.'
  await keepStatement(db, draft({ text: hungarian, language: 'hu' }))
  const unchecked = { ...quote('q1', hungarian), unchecked: true }
  const place = review(page(pageState({ quotes: [unchecked, quote('q2', 'Nobody asked us')] })))
  await until(() => place.querySelectorAll('.statement-row.found .unchecked').length === 1)
  const chips = () => place.querySelectorAll('.statement-row:not(.found) .unchecked')
  expect(chips()).toHaveLength(0)
  await saveJudgeStatus(db, { judge: 'bundled', name: 'judge@1', languages: ['en'], problem: null })
  await until(() => chips().length > 0)
  expect(place.querySelectorAll('.unchecked')[0]!.textContent).toContain('Language not checked')
  expect(await flaws()).toEqual([])
})

const noModel: JudgeStatus = { judge: 'rules', name: 'rules@1', languages: ['en'], problem: { kind: 'missing', file: 'judge/model.onnx' } }
const WORDS = 'rules alone judge for now'

test('rules that stand in for the model are named as such above what they judged, as long as they do', async () => {
  await keepConflict(db)
  await saveJudgeStatus(db, noModel)
  const place = review(page(pageState()))
  await until(() => place.querySelector('.notice')?.textContent?.includes(WORDS) ?? false)
  const open = vi.spyOn(browser.tabs, 'create')
  button(place.querySelector('.notice')!, 'Settings').click()
  await expect.poll(() => open.mock.calls).toEqual([[{ url: '/library.html#/settings' }]])
  expect(await flaws()).toEqual([])
  await setSetting(db, 'judge', 'rules')
  await until(() => place.querySelector('.notice') === null)
  await setSetting(db, 'judge', 'bundled')
  await until(() => place.querySelector('.notice') !== null)
  await saveJudgeStatus(db, { ...noModel, judge: 'bundled', name: 'judge@1', problem: null })
  await until(() => place.querySelector('.notice') === null)
})

test('a tension is on no row for the user who does not want them, and comes back with the setting', async () => {
  await keepConflict(db)
  await db.findings.toCollection().modify({ verdict: 'tension' })
  const place = review(page(pageState({ quotes: [] })))
  await until(() => place.querySelectorAll('.statement-row .flag.tension').length === 3 && cards(place).length === 1)
  await setSetting(db, 'showTension', false)
  await until(() => place.querySelectorAll('.statement-row .flag').length === 0 && cards(place).length === 0)
  await setSetting(db, 'showTension', true)
  await until(() => place.querySelectorAll('.statement-row .flag.tension').length === 3)
})

test('K keeps the first quote found, or the one in focus, and says so', async () => {
  const of = page(pageState())
  const place = review(of)
  await until(() => place.querySelectorAll('.found').length === 2)
  await press('k', document.body)
  place.querySelector<HTMLElement>('[data-quote="q2"] .words')!.focus()
  await press('k')
  expect(of.keep.mock.calls).toEqual([['q1'], ['q2']])
  await until(() => place.querySelector('.toast-text') !== null)
  expect(place.querySelector('[role="status"] .toast-text')?.textContent).toBe('Kept')
})

test('deleting is taken back by Undo, and the list follows by itself', async () => {
  const { later } = await keepConflict(db)
  const place = review(page(pageState({ quotes: [] })))
  const row = () => place.querySelector<HTMLElement>(`[data-statement="${later}"] .words`)
  await until(() => row() !== null)
  row()!.focus()
  await press('Delete')
  await until(() => row() === null && place.querySelector('.toast-host .button') !== null)
  expect(await db.statements.get(later)).toBeUndefined()
  place.querySelector<HTMLElement>('.toast-host .button')!.click()
  await until(() => row() !== null)
  expect(await db.findings.count()).toBe(1)
})

test('a change in another window shows here', async () => {
  const place = review(page(pageState({ quotes: [] })))
  await until(() => place.textContent?.includes('Nothing kept yet') ?? false)
  await keepMany(db, 3)
  await until(() => place.querySelectorAll('.statement-row').length === 3)
})

test('what changed on the page is shown as it changed; what is gone can be attached again', async () => {
  const { later } = await keepConflict(db)
  const now = {
    statementId: later,
    text: 'Fares will go up by nine percent',
    speakerName: 'Ines Maraud',
    state: 'negation-changed' as const,
    found: 'Fares will not go up by nine percent',
    diff: [
      { op: 'keep' as const, text: 'Fares will ' },
      { op: 'insert' as const, text: 'not ' },
      { op: 'keep' as const, text: 'go up by nine percent' },
    ],
    position: 3,
  }
  const place = review(page(pageState({ quotes: [], statements: [now] })))
  await until(() => place.querySelector('ins') !== null)
  expect(place.querySelector('ins')?.textContent).toBe('not ')
  expect(place.querySelector('.state-chip')?.textContent).toBe('Δ a “not” changed since you kept it')
})

test('that a page does not let its words be attached again is said', async () => {
  const { later } = await keepConflict(db)
  const now = { statementId: later, text: '', speakerName: null, state: 'gone' as const, found: null, diff: [], position: null }
  const of = page(pageState({ quotes: [], statements: [now] }))
  const port = of.port && { ...of.port, reattach: async () => false }
  const place = review({ ...of, port })
  const button = () => [...place.querySelectorAll('button')].find((one) => one.textContent === 'Attach to new words')
  await until(() => button() !== undefined)
  button()?.click()
  await until(() => place.querySelector('.toast-text')?.textContent === 'This page could not be read')
})

test.each([
  ['not-allowed', 'can’t read this page'],
  ['browser-page', 'belongs to the browser'],
  ['no-tab', 'No page to read'],
  ['error', 'could not be read'],
] as const)('a page that can’t be read (%s) says why, and the record is there all the same', async (why, words) => {
  await keepMany(db, 2)
  const place = review(page({ ok: false, why, detail: 'x' }))
  await until(() => place.querySelectorAll('.statement-row').length === 2)
  await until(() => place.querySelector('.notice') !== null)
  expect(place.querySelector('.notice')?.textContent).toContain(words)
})

test('never reads more rows than it shows', async () => {
  await keepMany(db, 60)
  const place = review(page(null))
  await until(() => place.querySelectorAll('.statement-row').length > 0)
  expect(place.querySelectorAll('.statement-row').length).toBeLessThan(12)
})

test.each(THEMES)('axe finds nothing in %s, with and without a dialog', async (theme) => {
  setTheme(theme)
  await keepConflict(db)
  const place = review(page(pageState()))
  await until(() => titles(place).length === 4 && place.querySelector('.finding-card') !== null)
  expect(await flaws()).toEqual([])
  place.querySelector<HTMLElement>('.actions .button')!.click()
  await until(() => document.querySelector('dialog form') !== null)
  expect(await flaws()).toEqual([])
})
