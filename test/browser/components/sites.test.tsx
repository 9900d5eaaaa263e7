import './fake-browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { browser } from 'wxt/browser'
import { SiteOffer } from '../../../components/site-offer'
import { EVERY_SITE, siteName } from '../../../components/site-patterns'
import { toasts } from '../../../components/toasts'
import { WithRecord } from '../../../components/with-record'
import { SiteSettings } from '../../../entrypoints/library/settings/site-settings'
import { getSetting, type OnRecordDatabase, openDatabase, setSetting } from '../../../storage'
import { freshRecord } from './records'
import { clear, flaws, show, speak, typeInto, until } from './surface'

const PAGE = 'https://www.news.example/politics/1'
const SITE = '*://*.news.example/*'

let db: OnRecordDatabase
let origins: string[] = []
const listeners = new Set<() => void>()

function setOrigins(next: string[]): boolean {
  origins = next
  for (const listener of listeners) listener()
  return true
}

const event = {
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
}
Object.assign(browser.permissions, {
  getAll: async () => ({ origins }),
  request: async (asked: { origins: string[] }) => setOrigins([...origins, ...asked.origins]),
  remove: async (asked: { origins: string[] }) => setOrigins(origins.filter((one) => !asked.origins.includes(one))),
  onAdded: event,
  onRemoved: event,
})

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
  origins = []
})
afterEach(async () => {
  clear()
  toasts.clear()
  await db.delete()
})

const within = (piece: 'offer' | 'settings') =>
  show(<WithRecord open={() => openDatabase(db.name)}>{piece === 'offer' ? <SiteOffer url={PAGE} /> : <SiteSettings />}</WithRecord>)
const box = (place: Element) => place.querySelector<HTMLInputElement>('input[type="checkbox"]')
const quiet = () => getSetting(db, 'quietSites')
const rows = (place: Element) =>
  [...place.querySelectorAll('li')].map((row) => `${row.querySelector('span')!.textContent} ${box(row)!.checked}`)
const remove = (place: Element, name: string) => place.querySelector<HTMLElement>(`button[aria-label="Remove: ${name}"]`)!.click()

test('a page whose site is not allowed offers it, with all below it and by both schemes; who allows it wants it read', async () => {
  await setSetting(db, 'quietSites', [SITE])
  const place = within('offer')
  await until(() => place.querySelector('button') !== null)
  expect(place.querySelector('button')!.textContent).toBe('Always read articles on news.example')
  place.querySelector('button')!.click()
  await until(() => box(place)?.checked === true)
  expect(origins).toEqual([SITE])
  await expect.poll(quiet).toEqual([])
})

test.each([
  ['its own pattern', SITE, SITE],
  ['a narrower one from before', 'https://www.news.example/*', 'https://www.news.example/*'],
  ['every site', EVERY_SITE, SITE],
])('a page allowed by %s may rest, and be read by itself again', async (_, granted, resting) => {
  setOrigins([granted])
  const place = within('offer')
  await until(() => box(place)?.checked === true)
  expect(await flaws()).toEqual([])
  box(place)!.click()
  await expect.poll(quiet).toEqual([resting])
  await until(() => place.textContent?.startsWith(siteName(resting) ?? '') ?? false)
  box(place)!.click()
  await expect.poll(quiet).toEqual([])
})

test('where every site rests the popup says so', async () => {
  setOrigins([EVERY_SITE])
  await setSetting(db, 'quietSites', [EVERY_SITE])
  const place = within('offer')
  await until(() => box(place)?.checked === false)
  expect(place.textContent).toBe('every site: read by itself')
})

test('settings list what is allowed and what rests; what only rests is waked by taking it off', async () => {
  setOrigins([EVERY_SITE, '*://*.other.example/*'])
  await setSetting(db, 'quietSites', [SITE])
  const place = within('settings')
  await until(() => rows(place).length === 3)
  expect(rows(place)).toEqual(['every site true', 'news.example false', 'other.example true'])
  expect(await flaws()).toEqual([])
  remove(place, 'news.example')
  await until(() => rows(place).length === 2)
  expect(await quiet()).toEqual([])
  expect(origins).toEqual([EVERY_SITE, '*://*.other.example/*'])
})

test('what rests and is allowed goes from both lists, unless something wider would have it read then', async () => {
  setOrigins([SITE, '*://*.other.example/*'])
  await setSetting(db, 'quietSites', [SITE])
  const place = within('settings')
  await until(() => rows(place).length === 2)
  remove(place, 'news.example')
  await until(() => rows(place).length === 1)
  await expect.poll(quiet).toEqual([])

  setOrigins([SITE, EVERY_SITE])
  await setSetting(db, 'quietSites', [SITE])
  await until(() => rows(place).join() === 'every site true,news.example false')
  remove(place, 'news.example')
  await until(() => origins.length === 1)
  await expect.poll(() => rows(place)).toEqual(['every site true', 'news.example false'])
  expect(await quiet()).toEqual([SITE])
})

test('while every site rests, those within it rest with it', async () => {
  setOrigins([EVERY_SITE, SITE])
  await setSetting(db, 'quietSites', [EVERY_SITE])
  const place = within('settings')
  await until(() => rows(place).length === 2)
  expect(rows(place)).toEqual(['every site false', 'news.example false'])
  expect([...place.querySelectorAll<HTMLInputElement>('li input')].map(({ disabled }) => disabled)).toEqual([false, true])
})

test('a typed name allows the site as it answers, not the name alone', async () => {
  const place = within('settings')
  await until(() => place.querySelector('form') !== null)
  await typeInto(place.querySelector<HTMLInputElement>('input[type="text"]')!, 'www.News.example')
  place.querySelector<HTMLElement>('button[type="submit"]')!.click()
  await until(() => rows(place).length === 1)
  expect(origins).toEqual([SITE])
})
