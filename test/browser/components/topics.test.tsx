import './fake-browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toasts } from '../../../components/toasts'
import { deleteTopic, listTopics, type OnRecordDatabase } from '../../../storage'
import { freshRecord, keepMany } from './records'
import { showLibrary } from './show-library'
import { clear, flaws, speak, typeInto, until } from './surface'

let db: OnRecordDatabase

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
  await keepMany(db, 3)
})
afterEach(async () => {
  clear()
  toasts.clear()
  location.hash = ''
  await db.delete()
})

const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words) && one.checkVisibility())
const click = async (words: string) => {
  await until(() => button(words) !== undefined)
  button(words)!.click()
}
const topics = async () => Object.fromEntries((await listTopics(db)).map(({ topic, count }) => [topic.name, count]))
const says = (words: string) => until(() => document.body.textContent?.includes(words) ?? false)

test('a topic is split: picked statements get another, and Undo takes it back', async () => {
  const place = showLibrary(db, '#/topics')
  await click('Edit')
  await click('Split')
  await until(() => document.querySelectorAll('dialog .split-list input').length === 3)
  expect(await flaws()).toEqual([])
  expect(button('Move the picked ones')?.disabled).toBe(true)
  await typeInto(document.querySelector<HTMLInputElement>('dialog [role="combobox"]')!, 'fares')
  document.querySelector<HTMLInputElement>('dialog .split-list input')!.click()
  await until(() => button('Move the picked ones')?.disabled === false)
  await click('Move the picked ones')
  await says('Moved to fares')
  expect(await topics()).toEqual({ fares: 1, ferries: 2 })
  location.hash = '#/history'
  await until(() => place.textContent?.includes('Split a topic') ?? false)
  await click('Undo')
  await says('Undone')
  expect(await topics()).toEqual({ ferries: 3 })
})

test('a deleted topic is in the trash, and comes back to its statements', async () => {
  const [one] = await listTopics(db)
  await deleteTopic(db, one!.topic.id)
  const place = showLibrary(db, '#/trash')
  await until(() => place.querySelector('section bdi')?.textContent === 'ferries')
  expect(await flaws()).toEqual([])
  await click('Bring back')
  await says('Topic ferries brought back')
  expect(await topics()).toEqual({ ferries: 3 })
  await says('Nothing deleted')
})
