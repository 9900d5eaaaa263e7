import './fake-browser'
import { expect, test } from 'vitest'
import { getSetting, type OnRecordDatabase, setSetting } from '../../../storage'
import { eachRecord } from './each-record'
import { keepConflict, keepMany } from './records'
import { showLibrary } from './show-library'
import { press, typeInto, until } from './surface'

let db: OnRecordDatabase

eachRecord((fresh) => {
  db = fresh
})

const button = (place: Element, name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name)
const words = (place: Element) => [...place.querySelectorAll('.list-row .words')].map((one) => one.textContent)
const saved = (place: Element, name: string) =>
  [...place.querySelectorAll<HTMLAnchorElement>('.rail a')].find((one) => one.textContent?.includes(name))
const NEWEST = ['“Statement number 2”', '“Statement number 1”', '“Statement number 0”']

test('a view keeps how it was sorted; one saved before still opens as it did', async () => {
  await keepMany(db, 3)
  await setSetting(db, 'savedViews', [{ name: 'Before', query: 'statement' }])
  const place = showLibrary(db, '#/?q=statement&sort=oldest')
  await until(() => words(place).join() === NEWEST.toReversed().join())
  button(place, 'Save this view')?.click()
  await until(() => document.querySelector('dialog input') !== null)
  await typeInto(document.querySelector<HTMLInputElement>('dialog input')!, 'By age')
  document.querySelector<HTMLButtonElement>('dialog [type="submit"]')?.click()
  await until(() => saved(place, 'By age') !== undefined)
  expect(await getSetting(db, 'savedViews')).toEqual([
    { name: 'Before', query: 'statement' },
    { name: 'By age', query: 'statement', sort: 'oldest' },
  ])

  saved(place, 'Before')?.click()
  await until(() => words(place).join() === NEWEST.join())
  saved(place, 'By age')?.click()
  await until(() => words(place).join() === NEWEST.toReversed().join())
  expect(place.querySelector<HTMLSelectElement>('.sort select')?.value).toBe('oldest')
})

test('a publisher’s name typed into the filter finds what was kept from it', async () => {
  await keepConflict(db)
  const place = showLibrary(db)
  await until(() => words(place).length === 2)
  place.querySelector('.filters')?.setAttribute('open', '')
  const field = [...place.querySelectorAll('.filters .field')]
    .find((one) => one.textContent?.includes('Site or publisher'))
    ?.querySelector('input')
  if (!field) throw new Error('no field for the publisher')
  await typeInto(field, 'northshore courier')
  await press('Enter', field)
  await until(() => words(place).length === 1)
  expect(location.hash).toContain('site%3A')
  expect(words(place)).toEqual(['“Fares will not go up”'])
})
