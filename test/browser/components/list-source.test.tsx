import './fake-browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { toasts } from '../../../components/toasts'
import { keepStatement, type OnRecordDatabase } from '../../../storage'
import { draft, freshRecord, keepMany, PAGE } from './records'
import { showLibrary } from './show-library'
import { clear, flaws, press, speak, until } from './surface'

let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
})
afterEach(async () => {
  vi.restoreAllMocks()
  clear()
  toasts.clear()
  location.hash = ''
  await db.delete()
})

const rows = (place: Element) => [...place.querySelectorAll<HTMLElement>('.list-row')]
const mouseDown = (target: Element | null | undefined) =>
  target?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0 }))

test('key and mouse open a row’s source at the quote, and the statement stays closed', async () => {
  await keepStatement(db, draft({ text: 'Fares will not go up' }))
  const create = vi.spyOn(browser.tabs, 'create')
  const place = showLibrary(db)
  await until(() => place.querySelector('.list-row .to-source') !== null)
  const address = { url: `${PAGE}#:~:text=Fares%20will%20not%20go%20up` }
  await press('v')
  await until(() => create.mock.calls.length === 1)
  mouseDown(place.querySelector('.list-row .to-source'))
  await until(() => create.mock.calls.length === 2)
  expect(create.mock.calls).toEqual([[address], [address]])
  expect(place.querySelector('.pane')).toBeNull()
  expect(location.hash).toBe('#/')
  expect(await flaws()).toEqual([])
})

test('a source that has no address of the web offers none', async () => {
  await keepStatement(db, draft({ source: { ...draft().source, url: 'urn:isbn:1', canonicalUrl: 'urn:isbn:1' } }))
  const place = showLibrary(db)
  await until(() => place.querySelector('.list-row .words') !== null)
  expect(place.querySelector('.to-source')).toBeNull()
})

test('any number of picked statements is compared under a short address, and a sheet of too many says so', async () => {
  await keepMany(db, 4)
  const [statement] = await db.statements.toArray()
  if (!statement) throw new Error('nothing kept')
  const more = Array.from({ length: 600 }, (_, n) => ({ ...statement, id: `${statement.id.slice(0, -3)}${String(n).padStart(3, '0')}` }))
  await db.statements.bulkPut(more)
  const count = await db.statements.count()
  const place = showLibrary(db, '#/')
  await until(() => rows(place)[0]?.getAttribute('aria-setsize') === String(count))
  await press('a', document.body, { ctrlKey: true })
  await press('b')
  await until(() => place.querySelectorAll('.brief-quote').length === 500)
  expect(location.hash).toBe('#/compare')
  expect(place.querySelector('.sheet-page [role="status"]')?.textContent).toBe(`${count} picked. Only the first 500 are on this sheet.`)
})
