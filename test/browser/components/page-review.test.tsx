import './fake-browser'
import type { VNode } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PageReview } from '../../../components/page-review'
import { RecentList } from '../../../components/recent-list'
import { useStatementActions } from '../../../components/statement-actions'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import type { Page } from '../../../components/use-page'
import { WithRecord } from '../../../components/with-record'
import { type OnRecordDatabase, openDatabase } from '../../../storage'
import { page, pageState } from './page-of'
import { freshRecord, keepConflict, keepMany } from './records'
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
