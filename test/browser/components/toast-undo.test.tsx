import './fake-browser'
import { describe, expect, test } from 'vitest'
import { undoably } from '../../../components/changing'
import { toasts } from '../../../components/toasts'
import { addSpeaker, editSpeaker, history, type OnRecordDatabase, openDatabase } from '../../../storage'
import { eachRecord } from './each-record'
import { showLibrary } from './show-library'
import { typeInto, until } from './surface'

let db: OnRecordDatabase

eachRecord((fresh) => {
  db = fresh
})

const steps = async () => (await history(db)).map(({ action, state }) => `${action} ${state}`)
const said = () => toasts.current()?.text
const undoInToast = async (words: string) => {
  toasts.current()!.action!.run()
  await until(() => said() === words)
}

describe('the Undo of a toast', () => {
  test('takes back what it speaks of', async () => {
    expect(await undoably(db, 'Saved', () => addSpeaker(db, 'Ines Maraud'))).toBe(true)
    expect(said()).toBe('Saved')
    await undoInToast('Undone')
    expect(await steps()).toEqual(['add-speaker undone'])
  })

  test('takes back nothing where something else was changed since, wherever that was', async () => {
    await undoably(db, 'Saved', () => addSpeaker(db, 'Ines Maraud'))
    const elsewhere = await openDatabase(db.name)
    await addSpeaker(elsewhere, 'Otto Brandt')
    elsewhere.close()
    await undoInToast('Not undone: something else was changed since. See the history.')
    expect(await steps()).toEqual(['add-speaker done', 'add-speaker done'])
  })

  test('is not offered where nothing changed, and that is said', async () => {
    const { id } = await addSpeaker(db, 'Ines Maraud')
    expect(await undoably(db, 'Saved', () => editSpeaker(db, id, { role: 'mayor' }))).toBe(true)
    expect(toasts.current()?.action).toBeDefined()
    expect(await undoably(db, 'Saved', () => editSpeaker(db, id, { role: 'mayor' }))).toBe(true)
    expect(toasts.current()).toEqual({ text: 'Nothing changed: it was so already.' })
  })

  test('is not offered where the change was refused', async () => {
    expect(await undoably(db, 'Saved', () => addSpeaker(db, ' '))).toBe(false)
    expect(toasts.current()?.action).toBeUndefined()
  })
})

describe('the dialog of a speaker', () => {
  const dialog = () => document.querySelector('dialog')
  const field = (label: string) =>
    [...(dialog()?.querySelectorAll('input') ?? [])].find((one) => one.labels?.[0]?.textContent?.startsWith(label))!
  const button = (root: ParentNode, words: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)

  async function opened() {
    const { id } = await addSpeaker(db, 'I. Maraud')
    const place = showLibrary(db, `#/speaker/${id}`)
    await until(() => button(place, 'Edit') !== undefined)
    button(place, 'Edit')!.click()
    await until(() => dialog() !== null)
    return { id, place }
  }

  test('changes name and role as one step, which its toast takes back', async () => {
    const { id, place } = await opened()
    await typeInto(field('Name'), 'Ines Maraud')
    await typeInto(field('Role'), 'mayor')
    button(dialog()!, 'Save')!.click()
    await until(() => dialog() === null)
    expect(await steps()).toEqual(['rename-speaker done', 'add-speaker done'])
    expect(await db.speakers.get(id)).toMatchObject({ name: 'Ines Maraud', role: 'mayor', aliases: ['I. Maraud'] })
    await until(() => button(place, 'Undo') !== undefined)
    button(place, 'Undo')!.click()
    await until(() => said() === 'Undone')
    expect(await db.speakers.get(id)).toMatchObject({ name: 'I. Maraud', role: null, aliases: [] })
  })

  test('adds the name that was typed by Enter, and stays open', async () => {
    const { id } = await opened()
    const alias = field('Add a name')
    await typeInto(alias, 'Ines Maraud-Holt')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    alias.dispatchEvent(enter)
    // What is left alone submits the form.
    expect(enter.defaultPrevented).toBe(true)
    await until(() => field('Add a name').value === '')
    expect((await db.speakers.get(id))?.aliases).toEqual(['Ines Maraud-Holt'])
    expect(dialog()).not.toBeNull()
  })

  test('stays open with what was typed where it is refused', async () => {
    const { id } = await opened()
    await typeInto(field('Name'), '  ')
    await typeInto(field('Role'), 'mayor')
    button(dialog()!, 'Save')!.click()
    await until(() => said() !== undefined)
    await new Promise((done) => setTimeout(done, 100))
    expect(dialog()).not.toBeNull()
    expect(field('Role').value).toBe('mayor')
    expect(await db.speakers.get(id)).toMatchObject({ name: 'I. Maraud', role: null })
  })
})
