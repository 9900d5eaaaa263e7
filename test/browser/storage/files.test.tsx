import '../components/fake-browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import { WithRecord } from '../../../components/with-record'
import { ExportPage } from '../../../entrypoints/library/data/export-page'
import { ImportPage } from '../../../entrypoints/library/data/import-page'
import { Care } from '../../../entrypoints/library/list/care'
import {
  applyImport,
  claimCheck,
  exportBlob,
  failCheck,
  getSetting,
  keepStatement,
  type OnRecordDatabase,
  openDatabase,
  pendingChecks,
  previewImport,
} from '../../../storage'
import { generate } from '../../bench/storage/generate'
import { draft, freshRecord, keepMany } from '../components/records'
import { clear, flaws, show, speak, until } from '../components/surface'

let db: OnRecordDatabase
let saved: Blob | null = null

beforeEach(async () => {
  await speak('en')
  db = await freshRecord()
  saved = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved = blob
    return 'about:blank#saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})
afterEach(async () => {
  vi.restoreAllMocks()
  clear()
  toasts.clear()
  await db.delete()
})

function page(piece: preact.VNode): HTMLElement {
  return show(
    <WithRecord open={() => openDatabase(db.name)}>
      {piece}
      <ToastHost />
    </WithRecord>,
  )
}

const button = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent?.trim() === name && !one.disabled)

async function press(place: Element, name: string): Promise<void> {
  await until(() => button(place, name) !== undefined)
  button(place, name)?.click()
}

async function choose(place: Element, name: string, content: Blob): Promise<void> {
  await until(() => place.querySelector('input[type=file]') !== null)
  const field = place.querySelector<HTMLInputElement>('input[type=file]')
  const files = new DataTransfer()
  files.items.add(new File([content], name))
  if (field) field.files = files.files
  field?.dispatchEvent(new Event('change', { bubbles: true }))
}

async function pick(place: Element, value: string): Promise<void> {
  const radio = () => place.querySelector<HTMLInputElement>(`input[value=${value}]`)
  await until(() => radio() !== null)
  radio()?.click()
}

test('a file is read and shown before anything changes, imported, and taken back', async () => {
  const from = await freshRecord()
  await keepMany(from, 30)
  await keepStatement(db, draft())
  const place = page(<ImportPage />)
  await choose(place, 'record.json', await exportBlob(from))
  await until(() => place.textContent?.includes('What would change') ?? false)
  expect(place.textContent).toContain('30')
  expect(await db.statements.count()).toBe(1)
  expect(await flaws(place)).toEqual([])
  await press(place, 'Import')
  await until(() => place.textContent?.includes('30 statements imported') ?? false)
  expect(await db.statements.count()).toBe(31)
  await press(place, 'Undo')
  await until(() => place.textContent?.includes('Undone') ?? false)
  expect(await db.statements.count()).toBe(1)
})

test('where the record changed since, it is shown anew what would change, and imported when wished again', async () => {
  const from = await freshRecord()
  await keepMany(from, 2)
  const place = page(<ImportPage />)
  await choose(place, 'record.json', await exportBlob(from))
  await until(() => place.textContent?.includes('New statements2') ?? false)
  await keepMany(db, 1)
  await press(place, 'Import')
  await until(() => place.textContent?.includes('The record changed since') ?? false)
  expect(place.textContent).toContain('New statements1')
  expect(await db.statements.count()).toBe(1)
  await press(place, 'Import')
  await until(() => place.textContent?.includes('1 statement imported') ?? false)
  expect(await db.statements.count()).toBe(2)
})

test('a wrong file is refused with the place and the reason, and another can be chosen', async () => {
  const place = page(<ImportPage />)
  await choose(place, 'record.json', new Blob(['{"format":"on-record","version":1']))
  await until(() => place.querySelector('[role=alert]') !== null)
  expect(place.querySelector('[role=alert]')?.textContent).toContain('line 1, column')
  await choose(place, 'notes.csv', new Blob(['text,url\r\nWe will not.,https://moor-post.example/a\r\n']))
  await press(place, 'Import')
  await until(() => place.textContent?.includes('1 statement imported') ?? false)
})

test('statements that could not be checked are said, and checked again when asked for', async () => {
  await keepMany(db, 2)
  const place = page(<Care />)
  await new Promise((done) => setTimeout(done, 100))
  expect(place.textContent).not.toContain('could not be checked')
  for (let check = await claimCheck(db, 'w', 60_000); check; check = await claimCheck(db, 'w', 60_000))
    await failCheck(db, check.id, 'offline')
  expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 2 })
  await until(() => place.textContent?.includes('2 statements could not be checked') ?? false)
  expect(await flaws(place)).toEqual([])
  await press(place, 'Check again')
  await until(() => button(place, 'Check again') === undefined)
  expect(await pendingChecks(db)).toEqual({ queued: 2, running: 0, failed: 0 })
})

test('an import that is stopped under way changes nothing', async () => {
  await keepStatement(db, draft())
  const place = page(<ImportPage />)
  await choose(place, 'record.json', new Blob([JSON.stringify(generate({ statements: 4000, speakers: 100, sources: 800 }))]))
  await press(place, 'Import')
  await press(place, 'Stop')
  await until(() => button(place, 'Stop') === undefined && place.querySelector('progress') === null)
  expect(await db.statements.count()).toBe(1)
  expect(await db.speakers.count()).toBe(1)
  // What the browser rolls back is rolled back before another transaction begins.
  await keepStatement(db, draft({ text: 'Kept after.' }))
  expect(await db.statements.count()).toBe(2)
})

test('Markdown is gathered by article where one says so; the other formats are not asked', async () => {
  await keepMany(db, 3)
  const place = page(<ExportPage query="" />)
  await until(() => place.textContent?.includes('3 statements') ?? false)
  expect(place.textContent).not.toContain('Gathered by')
  await pick(place, 'markdown')
  await pick(place, 'article')
  await press(place, 'Save the file')
  await until(() => saved !== null)
  expect(await saved?.text()).toContain('## Ferry fares to rise')
  expect(await getSetting(db, 'lastBackup')).toBeNull()
})

test('an export is stopped by a button, and nothing is saved', async () => {
  const preview = await previewImport(db, JSON.stringify(generate({ statements: 3000, speakers: 60, sources: 600 })))
  if (preview.ok) await applyImport(db, preview.plan)
  const place = page(<ExportPage query="" />)
  await press(place, 'Save the file')
  await press(place, 'Stop')
  await until(() => place.textContent?.includes('Stopped.') ?? false)
  expect(saved).toBeNull()
  expect(button(place, 'Save the file')).toBeDefined()
})

test('a backup that is due is saved by one click, and the reminder goes', async () => {
  await keepMany(db, 25)
  await db.statements.toCollection().modify({ createdAt: '2024-01-02T00:00:00.000Z' })
  const place = page(<Care />)
  await press(place, 'Save the file')
  await until(() => saved !== null)
  expect(JSON.parse((await saved?.text()) ?? '').statements).toHaveLength(25)
  await until(() => place.querySelector('.care') === null)
  expect(await getSetting(db, 'lastBackup')).not.toBeNull()
})
