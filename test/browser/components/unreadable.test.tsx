import './fake-browser'
import type { DBCore, Middleware } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PageSurface } from '../../../components/page-surface'
import { RecentList } from '../../../components/recent-list'
import { toasts } from '../../../components/toasts'
import { useRead } from '../../../components/use-live'
import { useRecord, WithRecord } from '../../../components/with-record'
import { type OnRecordDatabase, openDatabase } from '../../../storage'
import { freshRecord, keepConflict } from './records'
import { showLibrary } from './show-library'
import { clear, flaws, press, show, speak, typeInto, until } from './surface'

let db: OnRecordDatabase
/** Whether the disk gives nothing. */
let broken = false

const lost = () => Promise.reject(new DOMException('Internal error.', 'UnknownError'))

/** What Chromium says of files that it can't read. */
const disk: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'disk',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        get: (asked) => (broken ? lost() : table.get(asked)),
        getMany: (asked) => (broken ? lost() : table.getMany(asked)),
        query: (asked) => (broken ? lost() : table.query(asked)),
        count: (asked) => (broken ? lost() : table.count(asked)),
        openCursor: (asked) => (broken ? lost() : table.openCursor(asked)),
      }
    },
  }),
}
const open = () => openDatabase(db.name, { middleware: [disk] })

beforeEach(async () => {
  await speak('en')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  db = await freshRecord()
})
afterEach(async () => {
  broken = false
  clear()
  toasts.clear()
  location.hash = ''
  vi.restoreAllMocks()
  await db.delete()
})

const WORDS = 'The record can’t be read'
const again = (place: Element) => [...place.querySelectorAll('button')].find((one) => one.textContent === 'Try again')

const PLACES: readonly [string, string][] = [
  ['#/', '.list-row .words'],
  ['#/?q=fares', '.list-row .words'],
  ['#/statement/ID', '.detail .finding-card'],
  ['#/findings', '.queue .finding-card'],
  ['#/speakers', '.name-list .count:not(:empty)'],
  ['#/speaker/SPEAKER', '.list-row .words'],
  ['#/topics', '.name-list a'],
  ['#/compare?ids=ID', '.brief-quote'],
  ['#/history', '.name-list li'],
  ['#/trash', '.empty'],
  ['#/settings', '.snapshots, .choice'],
]

describe('a place whose record can not be read', () => {
  test.each(PLACES)('says so at %s, beside a rail that still leads on, and is there when it is tried again', async (hash, ready) => {
    const { later } = await keepConflict(db)
    const speaker = (await db.statements.get(later))?.speakerId ?? ''
    const place = showLibrary(db, '#/import', open)
    await until(() => place.querySelector('main h1') !== null)
    broken = true
    location.hash = hash.replace('SPEAKER', speaker).replace('ID', later)
    await until(() => place.querySelector('main [role="alert"]')?.textContent?.includes(WORDS) ?? false)
    expect(place.querySelectorAll('.rail a').length).toBeGreaterThan(5)
    expect(await flaws()).toEqual([])
    again(place)?.click()
    await until(() => again(place) !== undefined)

    broken = false
    again(place)?.click()
    await until(() => place.querySelector(`main ${ready}`) !== null)
    expect(place.querySelector('[role="alert"]')).toBeNull()
  })

  test('is left behind by going elsewhere', async () => {
    await keepConflict(db)
    const place = showLibrary(db, '#/import', open)
    await until(() => place.querySelector('main h1') !== null)
    broken = true
    location.hash = '#/topics'
    await until(() => again(place) !== undefined)
    broken = false
    location.hash = '#/speakers'
    await until(() => place.querySelector('.name-list a') !== null)
  })

  test('is told of a closed database as well, of which Dexie’s live queries keep silent', async () => {
    const opened = await open()
    const place = showLibrary(db, '#/import', async () => opened)
    await until(() => place.querySelector('main h1') !== null)
    opened.close()
    location.hash = '#/topics'
    await until(() => place.querySelector('main [role="alert"]')?.textContent?.includes('The browser closed the record') ?? false)
  })

  test('leaves the list beside a statement that can’t be read', async () => {
    await keepConflict(db)
    const place = showLibrary(db, '#/', open)
    await until(() => place.querySelectorAll('.list-row .words').length === 2)
    await new Promise((done) => setTimeout(done, 300))
    broken = true
    await press('Enter')
    await until(() => again(place) !== undefined)
    expect(again(place)?.closest('.pane') ?? again(place)?.closest('main')).not.toBeNull()
    expect(place.querySelectorAll('.list-row .words').length > 0 || location.hash.includes('statement')).toBe(true)
  })
})

test('the popup’s lists say it too, and so does its search; the search field stays', async () => {
  await keepConflict(db)
  broken = true
  const place = show(
    <WithRecord open={open}>
      <PageSurface follow={false} below={(_, actions) => <RecentList actions={actions} />} footer={<footer />} />
    </WithRecord>,
  )
  await until(() => place.querySelector('[role="alert"]') !== null)
  expect(place.querySelector('[role="alert"]')?.textContent).toContain(WORDS)
  await typeInto(place.querySelector<HTMLInputElement>('[type="search"]')!, 'fares')
  await until(() => place.querySelector('[role="alert"]') !== null && place.textContent?.includes(WORDS) === true)
  broken = false
  again(place)?.click()
  await until(() => place.querySelectorAll('.statement-row').length === 2)
})

test('what is shown stays where only a later look at it fails', async () => {
  function Names() {
    const record = useRecord()
    const names = useRead(async () => (await record.speakers.toArray()).map(({ name }) => name), [record])
    return <p class="names">{names?.join()}</p>
  }
  await keepConflict(db)
  const place = show(<WithRecord open={open}>{<Names />}</WithRecord>)
  await until(() => place.querySelector('.names')?.textContent === 'Ines Maraud')
  const [speaker] = await db.speakers.toArray()
  broken = true
  await db.speakers.update(speaker?.id ?? '', { role: 'mayor' })
  await until(() => vi.mocked(console.error).mock.calls.length > 0)
  expect(place.querySelector('.names')?.textContent).toBe('Ines Maraud')
})
