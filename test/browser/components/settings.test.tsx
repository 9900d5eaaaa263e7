import './fake-browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import { WithRecord } from '../../../components/with-record'
import { Library } from '../../../entrypoints/library/library'
import { getSetting, keepStatement, type OnRecordDatabase, openDatabase } from '../../../storage'
import { draft, freshRecord } from './records'
import { clear, show, speak, until } from './surface'

let db: OnRecordDatabase
const files = () => navigator.storage.getDirectory()

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
  location.hash = '#/settings'
})
afterEach(async () => {
  clear()
  toasts.clear()
  location.hash = ''
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
  await db.delete()
})

function settings() {
  return show(
    <WithRecord open={() => openDatabase(db.name)}>
      <Library />
      <ToastHost />
    </WithRecord>,
  )
}

const button = (place: Element, words: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === words)
const says = (place: Element, words: string) =>
  until(() => [...place.querySelectorAll('[role="status"]')].some((one) => one.textContent?.includes(words)))

test('a file on the disk is chosen once and holds the record whenever it is written; then it is used no longer', async () => {
  await keepStatement(db, draft())
  // The browser's own dialog can't be driven: it gives a file of the page's own.
  const file = await (await files()).getFileHandle('backup.json', { create: true })
  Object.assign(globalThis, { showSaveFilePicker: async () => file })
  const place = settings()
  await until(() => button(place, 'Choose a backup file') !== undefined)
  button(place, 'Choose a backup file')!.click()
  await says(place, 'Backup file written')
  const saved = JSON.parse(await (await file.getFile()).text())
  expect(saved.statements.map((one: { text: string }) => one.text)).toEqual([draft().text])
  expect(await getSetting(db, 'lastBackup')).not.toBeNull()

  await keepStatement(db, draft({ text: 'Another word' }))
  await until(() => button(place, 'Write it now') !== undefined)
  const before = await getSetting(db, 'lastBackup')
  button(place, 'Write it now')!.click()
  await expect.poll(() => getSetting(db, 'lastBackup')).not.toBe(before)
  expect(JSON.parse(await (await file.getFile()).text()).statements).toHaveLength(2)

  button(place, 'Use this file no longer')!.click()
  await until(() => button(place, 'Choose a backup file') !== undefined)
})

test('leaving the browser’s dialog chooses nothing, and a browser without one offers nothing', async () => {
  Object.assign(globalThis, { showSaveFilePicker: () => Promise.reject(new DOMException('left', 'AbortError')) })
  const place = settings()
  await until(() => button(place, 'Choose a backup file') !== undefined)
  button(place, 'Choose a backup file')!.click()
  await new Promise((done) => setTimeout(done, 50))
  expect(toasts.current()?.text ?? '').not.toContain('ackup')
  expect(await getSetting(db, 'lastBackup')).toBeNull()
  clear()
  Object.assign(globalThis, { showSaveFilePicker: undefined })
  const without = settings()
  await until(() => without.textContent!.includes('Snapshots'))
  expect(button(without, 'Choose a backup file')).toBeUndefined()
})
