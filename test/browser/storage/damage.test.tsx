import '../components/fake-browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastHost } from '../../../components/toast-host'
import { toasts } from '../../../components/toasts'
import { WithRecord } from '../../../components/with-record'
import { Damage } from '../../../entrypoints/library/data/damage'
import { Rescue } from '../../../entrypoints/library/data/rescue'
import { checkIntegrity, type OnRecordDatabase, openDatabase, RecordError, takeSnapshot } from '../../../storage'
import { freshRecord, keepMany } from '../components/records'
import { clear, flaws, show, speak, until } from '../components/surface'

let db: OnRecordDatabase
let saved: Blob[]

beforeEach(async () => {
  await speak('en')
  localStorage.clear()
  db = await freshRecord()
  saved = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
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

const button = (place: Element, name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)

test('a damaged record is told at start, saved as far as it can be read, and put right', async () => {
  await keepMany(db, 5)
  const [first] = await db.statements.toCollection().primaryKeys()
  await db.statements.update(first ?? '', { date: 'yesterday' })
  const place = show(
    <WithRecord open={() => openDatabase(db.name)}>
      <Damage />
      <ToastHost />
    </WithRecord>,
  )
  await until(() => place.textContent?.includes('Part of the record is damaged') ?? false)
  expect(await flaws(place)).toEqual([])
  expect(button(place, 'Put it right')?.disabled).toBe(true)
  button(place, 'Save what can be read')?.click()
  await until(() => saved.length === 1 && button(place, 'Put it right')?.disabled === false)
  expect(JSON.parse((await saved[0]?.text()) ?? '').statements).toHaveLength(4)
  button(place, 'Put it right')?.click()
  await until(() => place.textContent?.includes('holds together again') ?? false)
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  expect(button(place, 'Undo')).toBeDefined()
})

test('a record that can not be opened: what is left and the snapshots are saved before an empty one can be begun', async () => {
  await keepMany(db, 5)
  await takeSnapshot(db, 'by-hand')
  const place = show(
    <WithRecord open={() => Promise.reject(new RecordError('unreadable'))} failed={(error) => <Rescue error={error} name={db.name} />}>
      <p>the record</p>
    </WithRecord>,
  )
  await until(() => place.textContent?.includes('5 statements') ?? false)
  expect(place.textContent).not.toContain('the record')
  expect(await flaws(place)).toEqual([])
  expect(button(place, 'Begin with an empty record')?.disabled).toBe(true)
  button(place, 'Save what can be read')?.click()
  await until(() => button(place, 'Begin with an empty record')?.disabled === false)
  button(place, 'Save the file')?.click()
  await until(() => saved.length === 2)
  for (const file of saved) expect(JSON.parse(await file.text()).statements).toHaveLength(5)
})

test('where nothing can be read that is said, and a snapshot is saved before an empty record can be begun', async () => {
  await keepMany(db, 5)
  await takeSnapshot(db, 'by-hand')
  for (const table of db.tables) await table.clear()
  const place = show(
    <WithRecord open={() => Promise.reject(new RecordError('unreadable'))} failed={(error) => <Rescue error={error} name={db.name} />}>
      <p>the record</p>
    </WithRecord>,
  )
  await until(() => place.textContent?.includes('5 statements') ?? false)
  button(place, 'Save what can be read')?.click()
  await until(() => place.textContent?.includes('Nothing in it can be read') ?? false)
  expect(await flaws(place)).toEqual([])
  expect(button(place, 'Begin with an empty record')?.disabled).toBe(true)
  button(place, 'Save the file')?.click()
  await until(() => button(place, 'Begin with an empty record')?.disabled === false)
  expect(saved).toHaveLength(1)
})

test('where nothing is left to save, that is said before an empty record can be begun', async () => {
  const place = show(
    <WithRecord open={() => Promise.reject(new RecordError('unreadable'))} failed={(error) => <Rescue error={error} name={db.name} />}>
      <p>the record</p>
    </WithRecord>,
  )
  await until(() => button(place, 'Save what can be read') !== undefined)
  expect(button(place, 'Begin with an empty record')?.disabled).toBe(true)
  button(place, 'Save what can be read')?.click()
  await until(() => button(place, 'Begin with an empty record')?.disabled === false)
  expect(place.textContent).toContain('Nothing in it can be read')
  expect(saved).toHaveLength(0)
})

test('a record of a newer version is left alone: no rescue is offered', async () => {
  const place = show(
    <WithRecord open={() => Promise.reject(new RecordError('newer-database'))} failed={(error) => <Rescue error={error} name={db.name} />}>
      <p>the record</p>
    </WithRecord>,
  )
  await until(() => button(place, 'Try again') !== undefined)
  expect(button(place, 'Save what can be read')).toBeUndefined()
})
