import './fake-browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toasts } from '../../../components/toasts'
import { addSpeaker, type OnRecordDatabase, undo } from '../../../storage'
import { freshRecord } from './records'
import { showLibrary } from './show-library'
import { clear, speak, until } from './surface'

let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
  for (const name of ['I. Maraud', 'Ines Maraud']) await addSpeaker(db, name)
})
afterEach(async () => {
  clear()
  toasts.clear()
  location.hash = ''
  await db.delete()
})

const button = (place: Element, name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name)
const names = (place: Element) => place.querySelectorAll('.name-list li').length

test('what was said not to be the same person is not offered when the library is opened again, until it is taken back', async () => {
  const place = showLibrary(db, '#/speakers')
  await until(() => button(place, 'Not the same') !== undefined)
  button(place, 'Not the same')?.click()
  await until(() => button(place, 'Not the same') === undefined)
  await until(() => button(place, 'Undo') !== undefined)
  clear()

  const again = showLibrary(db, '#/speakers')
  await until(() => names(again) === 2)
  await new Promise((done) => setTimeout(done, 500))
  expect(button(again, 'Merge')).toBeUndefined()
  await undo(db)
  await until(() => button(again, 'Not the same') !== undefined)
})
