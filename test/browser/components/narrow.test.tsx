import './fake-browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page as viewport } from 'vitest/browser'
import { WithRecord } from '../../../components/with-record'
import { Library } from '../../../entrypoints/library/library'
import { keepStatement, type OnRecordDatabase, openDatabase, setSetting } from '../../../storage'
import { draft, freshRecord, keepConflict } from './records'
import { clear, show, speak, sticksOut, until } from './surface'

const ENDLESS = 'Averyverylongwordwithoutanyspace'.repeat(8)
/** A narrow window, and 1,280 × 800 at a zoom of 200 %. */
const SIZES = [
  [320, 640],
  [640, 400],
] as const

const PLACES: readonly [string, string][] = [
  ['#/', '.list-row .words'],
  ['#/statement/ID', '.facts'],
  ['#/speaker/SPEAKER', '.timeline-said'],
  ['#/compare?ids=ID', '.brief-quote'],
  ['#/speakers', '.name-list a'],
  ['#/topics', '.name-list a'],
  ['#/findings', '.finding-card'],
  ['#/history', '.name-list li'],
  ['#/settings', 'h2'],
  ['#/export', 'form'],
  ['#/import', 'h1'],
  ['#/?q=nothing-like-it', '.empty'],
]
let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
})
afterEach(async () => {
  clear()
  location.hash = ''
  await viewport.viewport(1000, 700)
  await db.delete()
})

/** A quote of 5,000 characters, of a speaker without a space, with 500 topics. */
async function keepEndless(): Promise<{ id: string; speaker: string }> {
  await keepConflict(db)
  const topicNames = Array.from({ length: 500 }, (_, n) => (n === 0 ? ENDLESS : `topic ${n}`))
  const source = { ...draft().source, title: ENDLESS, publisher: ENDLESS }
  const { statement } = await keepStatement(
    db,
    draft({
      text: ENDLESS.repeat(20).slice(0, 5000),
      speakerName: `<img src=x onerror="alert(1)"> ${ENDLESS}`,
      topicNames,
      note: ENDLESS,
      source,
    }),
  )
  return { id: statement.id, speaker: statement.speakerId ?? '' }
}

describe.each(SIZES)('at %i × %i', (width, height) => {
  test.each(PLACES)('nothing sticks out at %s', async (hash, ready) => {
    await viewport.viewport(width, height)
    const { id, speaker } = await keepEndless()
    location.hash = hash.replace('SPEAKER', speaker).replace('ID', id)
    const place = show(<WithRecord open={() => openDatabase(db.name)}>{<Library />}</WithRecord>)
    await until(() => place.querySelector(ready) !== null)
    expect(sticksOut(place)).toEqual([])
  })

  test('nor in a compact list', async () => {
    await viewport.viewport(width, height)
    await keepEndless()
    await setSetting(db, 'density', 'compact')
    const place = show(<WithRecord open={() => openDatabase(db.name)}>{<Library />}</WithRecord>)
    await until(() => place.querySelector('.compact .list-row .words') !== null)
    expect(sticksOut(place)).toEqual([])
  })
})
