import './fake-browser'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WithRecord } from '../../../components/with-record'
import { Library } from '../../../entrypoints/library/library'
import { keepStatement, type OnRecordDatabase, openDatabase, RecordError } from '../../../storage'
import { makeVersion1 } from '../../fixtures/storage/version-1'
import { draft, freshRecord } from './records'
import { showLibrary } from './show-library'
import { clear, flaws, show, speak, until } from './surface'

const HOSTILE = '<img src=x onerror="window.pwned = true">'
let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
})
afterEach(async () => {
  clear()
  location.hash = ''
  await db.delete()
})

const library = (hash: string) => showLibrary(db, hash)

async function keepBad(): Promise<string> {
  const source = { ...draft().source, title: null, publisher: null, url: 'javascript:alert(1)', canonicalUrl: 'javascript:alert(1)' }
  const topicNames = Array.from({ length: 500 }, (_, i) => `${HOSTILE} ${i}`)
  const { statement } = await keepStatement(
    db,
    draft({ text: `${HOSTILE} ${'w'.repeat(4900)}`, speakerName: HOSTILE, topicNames, note: HOSTILE, source }),
  )
  await keepStatement(db, draft({ text: 'Nobody said this', speakerName: null, speakerAsWritten: null, topicNames: [] }))
  return statement.id
}

test.each([
  ['the list', '#/', '.list-row .words'],
  ['speakers', '#/speakers', '.name-list a'],
  ['topics', '#/topics', '.name-list a'],
  ['history', '#/history', '.name-list li'],
  ['findings', '#/findings', '.empty'],
  ['export', '#/export?q=img', 'form'],
])('%s shows hostile and endless words sanely', async (_, hash, ready) => {
  await keepBad()
  const place = library(hash)
  await until(() => place.querySelector(ready) !== null)
  expect(place.querySelector('img')).toBeNull()
  expect('pwned' in window).toBe(false)
  expect(place.scrollWidth).toBeLessThanOrEqual(1000)
})

test('a statement’s page links no script, cuts the endless, and stays axe clean', async () => {
  const id = await keepBad()
  const place = library(`#/statement/${id}`)
  await until(() => place.querySelector('.facts') !== null)
  expect(place.querySelector('a[href^="javascript:"]')).toBeNull()
  expect(place.querySelectorAll('.facts .chip').length).toBeLessThan(60)
  expect(place.querySelector('.quote-text')!.textContent!.length).toBeLessThan(1300)
  expect(await flaws()).toEqual([])
})

test.each([
  ['#/statement/none', 'no longer in the record'],
  ['#/speaker/none', 'no longer in the record'],
  ['#/compare?ids=none', 'Nothing picked'],
  ['#/nowhere', 'Search'],
])('an address that leads nowhere (%s) says so', async (hash, words) => {
  await keepBad()
  const place = library(hash)
  await until(() => (place.querySelector('main')?.textContent ?? '').includes(words) || place.querySelector('[type="search"]') !== null)
})

test('a record that can’t be opened says what happened and what is safe', async () => {
  const place = show(
    <WithRecord open={() => Promise.reject(new RecordError('newer-database', { found: 9, known: 3 }))}>
      <Library />
    </WithRecord>,
  )
  await until(() => place.querySelector('.failed') !== null)
  expect(place.textContent).toContain('newer version of On Record and was left untouched')
})

describe('a record from before', () => {
  test.each([
    ['the list', '#/', '.list-row .words', 'Taxes will rise.'],
    ['its speaker', '#/speakers', '.name-list a', 'Anna Keller'],
    ['what was dismissed', '#/findings?status=dismissed', '.finding-card .decided', 'A mere update'],
    ['its history', '#/history', '.name-list li', 'Kept'],
  ])('is shown in %s', async (_, hash, css, words) => {
    const before = `before-${crypto.randomUUID()}`
    await makeVersion1(before)
    location.hash = hash
    const place = show(
      <WithRecord open={() => openDatabase(before)}>
        <Library />
      </WithRecord>,
    )
    place.style.cssText = 'display:block; height:600px; width:1000px; overflow:hidden'
    await until(() => [...place.querySelectorAll(css)].some((one) => one.textContent?.includes(words)))
    expect(await flaws()).toEqual([])
    clear()
    await Dexie.delete(before)
  })
})
