import './fake-browser'
import { describe, expect, test } from 'vitest'
import { DISMISS_WORDS } from '../../../components/finding-view'
import { t } from '../../../components/i18n'
import { type DismissReason, keepStatement, type OnRecordDatabase, setSetting } from '../../../storage'
import { eachRecord } from './each-record'
import { draft, keepConflict, keepMany } from './records'
import { showLibrary } from './show-library'
import { flaws, press, typeInto, until } from './surface'

let db: OnRecordDatabase

eachRecord((fresh) => {
  db = fresh
})

const library = (hash: string) => showLibrary(db, hash)

const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll('button')].find((one) => (one.textContent ?? '').trim().startsWith(words) && one.checkVisibility())
const click = async (root: () => ParentNode, words: string) => {
  await until(() => button(root(), words) !== undefined)
  button(root(), words)!.click()
}
const dialog = () => document.querySelector('dialog')!
const field = (label: string) =>
  [...dialog().querySelectorAll<HTMLInputElement>('input, textarea')].find((one) => one.labels?.[0]?.textContent?.startsWith(label))!

describe('a source', () => {
  test('is edited for all its statements, and Undo in the toast takes it back', async () => {
    const { later } = await keepConflict(db)
    const place = library(`#/statement/${later}`)
    await until(() => place.querySelector('.facts') !== null)
    place.querySelector<HTMLElement>('button[aria-label="Edit the source"]')!.click()
    await until(() => dialog() !== null)
    expect(await flaws()).toEqual([])
    await typeInto(field('Title'), 'Fares frozen')
    await typeInto(field('Authors'), 'Ida Moreau')
    await typeInto(field('Day'), '2024-09-20')
    await click(dialog, 'Save')
    await until(() => (place.querySelector('.facts')?.textContent ?? '').includes('Fares frozen'))
    expect(place.querySelector('.facts')!.textContent).toContain('Sep 20, 2024')
    await click(() => place, 'Undo')
    await until(() => (place.querySelector('.facts')?.textContent ?? '').includes('Ferry fares to rise'))
    expect(place.querySelector('.facts')!.textContent).toContain('Sep 16, 2024')
  })

  test('with an address that is no page’s is refused inside the dialog, and nothing typed is lost', async () => {
    const { later } = await keepConflict(db)
    const place = library(`#/statement/${later}`)
    await until(() => place.querySelector('.facts') !== null)
    place.querySelector<HTMLElement>('button[aria-label="Edit the source"]')!.click()
    await until(() => dialog() !== null)
    await typeInto(field('Address'), 'javascript:alert(1)')
    await click(dialog, 'Save')
    await until(() => (dialog()?.querySelector('[role="status"]')?.textContent ?? '').includes('Nothing was changed'))
    expect(field('Address').value).toBe('javascript:alert(1)')
    expect((await db.sources.toArray()).every(({ url }) => url.startsWith('https:'))).toBe(true)
  })
})

describe('splitting a speaker', () => {
  test('by a name that pages use picks their statements; they move, and come back by Undo', async () => {
    await keepConflict(db)
    const source = { ...draft().source, url: 'https://moor-post.example/1', canonicalUrl: 'https://moor-post.example/1' }
    const [one] = await db.speakers.toArray()
    await keepStatement(
      db,
      draft({ text: 'I sell boats', speakerName: null, speakerId: one!.id, speakerAsWritten: 'Ines Maraud-Holt', source }),
    )
    const place = library(`#/speaker/${one!.id}`)
    await click(() => place, 'Split')
    await until(() => document.querySelectorAll('.split-list li').length === 3)
    expect(await flaws()).toEqual([])
    expect(button(dialog(), 'Move')!.disabled).toBe(true)
    const to = dialog().querySelector<HTMLInputElement>('[role="combobox"]')!
    await typeInto(to, 'holt')
    await until(() => dialog().querySelector('[role="option"]') !== null)
    await press('ArrowDown', to)
    await press('Enter', to)
    await until(() => dialog().querySelectorAll('input:checked').length === 1)
    await click(dialog, 'Move')
    await until(() => document.querySelector('dialog') === null)
    const other = (await db.speakers.toArray()).find(({ name }) => name === 'Ines Maraud-Holt')
    expect((await db.statements.where({ speakerId: other!.id }).toArray()).map(({ text }) => text)).toEqual(['I sell boats'])
    await click(() => place, 'Undo')
    await until(() => place.textContent!.includes('3 statements'))
  })
})

describe('the findings', () => {
  test.each(Object.keys(DISMISS_WORDS) as DismissReason[])(
    'are dismissed with the reason “%s”, found under it, and opened again',
    async (reason) => {
      await keepConflict(db)
      const place = library('#/findings')
      await until(() => place.querySelector('.finding-card') !== null)
      await press('n')
      await click(() => place.querySelector('.dismiss-menu')!, t(DISMISS_WORDS[reason]))
      await until(() => place.querySelector('.finding-card') === null)
      expect((await db.findings.toArray()).map(({ status, dismissReason }) => [status, dismissReason])).toEqual([['dismissed', reason]])
      location.hash = `#/findings?status=dismissed&why=${reason}`
      await until(() => place.querySelector('.finding-card .decided') !== null)
      expect(place.querySelector('.decided')!.textContent).toContain(t(DISMISS_WORDS[reason]))
      await click(() => place, 'Open again')
      await until(() => place.querySelector('.finding-card') === null)
      expect((await db.findings.toArray()).map(({ status, dismissReason }) => [status, dismissReason])).toEqual([['open', null]])
    },
  )

  test('are narrowed by speaker and by who made them, and the address holds it', async () => {
    await keepConflict(db)
    const place = library('#/findings')
    await until(() => place.querySelector('.finding-card') !== null)
    const select = [...place.querySelectorAll('select')].find((one) => one.textContent!.includes('by hand'))!
    select.value = 'hand'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => place.querySelector('.finding-card') === null)
    expect(location.hash).toContain('origin=hand')
    expect(await flaws()).toEqual([])
  })

  test('that are tensions stay out of sight where the user does not want them', async () => {
    await keepConflict(db)
    await db.findings.toCollection().modify({ verdict: 'tension' })
    await setSetting(db, 'showTension', false)
    const place = library('#/findings')
    await until(() => place.querySelector('.empty') !== null)
    expect(place.querySelector('.rail .count')).toBeNull()
    location.hash = '#/findings?kind=tension'
    await until(() => place.querySelector('.finding-card') !== null)
  })
})

test('what is picked in the list is what the export offers', async () => {
  await keepMany(db, 5)
  const place = library('#/')
  await until(() => place.querySelectorAll('.list-row .words').length === 5)
  await press('x')
  await press('j')
  await press('x')
  await click(() => place.querySelector('.bulk-bar') ?? place, 'Export')
  await until(() => location.hash === '#/export' && place.querySelector('[name="what"]') !== null)
  expect([...place.querySelectorAll('label:has([name="what"])')].map((one) => one.textContent)).toEqual([
    '2 picked statements',
    'Everything',
  ])
  await until(() => [...place.querySelectorAll('[role="status"]')].some((one) => one.textContent === '2 statements'))
})
