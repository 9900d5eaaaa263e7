import './fake-browser'
import { describe, expect, test, vi } from 'vitest'
import { WithRecord } from '../../../components/with-record'
import { StatementDetail } from '../../../entrypoints/library/statement/statement-detail'
import { deleteStatements, type OnRecordDatabase, openDatabase, recordSightings, setSetting } from '../../../storage'
import { saveJudgeStatus } from '../../../storage/judge-status'
import { type Watched, watched } from '../storage/watched'
import { eachRecord } from './each-record'
import { keepConflict, keepMany } from './records'
import { showLibrary } from './show-library'
import { clear, flaws, press, setTheme, show, speak, THEMES, typeInto, until } from './surface'

let db: OnRecordDatabase

eachRecord((fresh) => {
  db = fresh
})

const library = (hash = '#/') => showLibrary(db, hash)

const rows = (place: Element) => [...place.querySelectorAll<HTMLElement>('.list-row')]
/** Waits until nothing more is asked of the database. */
async function quiet(count: Watched): Promise<void> {
  for (let last = -1; last !== count.transactions(); await new Promise((done) => setTimeout(done, 300))) last = count.transactions()
}
const cursor = (place: Element) => place.querySelector('.list-row.cursor .words')?.textContent

describe('the list', () => {
  test('holds only the rows in sight, newest first, and all of them by scrolling', async () => {
    await keepMany(db, 400)
    const place = library()
    await until(() => (cursor(place) ?? '') !== '')
    expect(cursor(place)).toBe('“Statement number 399”')
    expect(rows(place).length).toBeLessThan(60)
    await until(() => rows(place)[0]?.getAttribute('aria-setsize') === '400')
    await press('End')
    await until(() => cursor(place) === '“Statement number 0”')
    expect(rows(place).length).toBeLessThan(60)
  })

  test('is worked by keys: pick, pick a stretch, delete, undo', async () => {
    await keepMany(db, 12)
    const place = library()
    await until(() => rows(place).length === 12)
    await press('x')
    await press('j')
    await press('ArrowDown', document.body, { shiftKey: true })
    await until(() => place.querySelector('.bulk-bar') !== null)
    expect(place.querySelector('.bulk-bar strong')?.textContent).toBe('2 picked')
    await press('Delete')
    await until(() => rows(place).length === 10)
    await press('z')
    await until(() => rows(place).length === 12)
    expect(place.querySelector('.bulk-bar')).toBeNull()
  })

  test('asks for what a change elsewhere touched a few times, not once for every row', async () => {
    const ids = await keepMany(db, 60)
    const count = watched()
    const place = library()
    await until(() => rows(place)[0]?.getAttribute('aria-setsize') === '60')
    await quiet(count)
    count.clear()
    await deleteStatements(db, ids.slice(-1))
    await until(() => cursor(place) === '“Statement number 58”')
    await quiet(count)
    expect(count.transactions()).toBeLessThan(25)
    vi.restoreAllMocks()
  })

  test('opens a statement beside it, and Escape closes that alone', async () => {
    await keepConflict(db)
    const place = library()
    await until(() => rows(place).length === 2)
    await press('Enter')
    await until(() => place.querySelector('.pane .finding-card') !== null || location.hash.includes('statement'))
    if (location.hash.includes('statement')) return
    await press('Escape')
    await until(() => place.querySelector('.pane') === null)
  })

  test('names who says the words now, where they stand beside another speaker', async () => {
    const [id = ''] = await keepMany(db, 1)
    await recordSightings(db, [{ statementId: id, state: 'context-changed', found: '“…” said Jonas Brandt' }])
    const place = library(`#/statement/${id}`)
    await until(() => place.querySelector('.detail .diff') !== null)
    expect(place.querySelector('.detail .diff')?.innerHTML).toContain('<ins>“…” said Jonas Brandt</ins>')
    expect(place.querySelector('.detail .diff del')).toBeNull()
  })

  test('searches by field, and the form shows what the text says', async () => {
    await keepMany(db, 30)
    await keepConflict(db)
    const place = library()
    await until(() => rows(place).length > 0)
    await typeInto(place.querySelector<HTMLInputElement>('[type="search"]')!, 'has:contradiction from:2024')
    await until(() => rows(place).length === 1)
    expect(
      place.querySelector<HTMLInputElement>('.filters [type="date"]')?.closest('.filter-grid')?.querySelectorAll('select')[1]?.value,
    ).toBe('contradiction')
    expect(location.hash).toContain('has%3Acontradiction')
  })

  test.each([
    ['the field is left', (field: HTMLElement) => field.blur(), 'Ines Maraud'],
    [
      'another view is chosen',
      () => {
        location.hash = '#/?q=speaker%3A%22Tobias+Venn%22'
      },
      'Tobias Venn',
    ],
  ])('a name typed and not picked does not hide what is filtered by when %s', async (_, act, shown) => {
    await keepMany(db, 2)
    const place = library('#/?q=speaker%3A%22Ines+Maraud%22')
    await until(() => rows(place).length === 2)
    place.querySelector<HTMLDetailsElement>('details.filters')!.open = true
    const field = place.querySelector<HTMLInputElement>('.filters [role="combobox"]')!
    expect(field.value).toBe('Ines Maraud')
    await typeInto(field, 'Inesz')
    expect(field.value).toBe('Inesz')
    act(field)
    await expect.poll(() => field.value).toBe(shown)
  })
})

test('a statement that was deleted while it stood beside the list is closed by its button', async () => {
  const [id = ''] = await keepMany(db, 1)
  const onClose = vi.fn()
  const place = show(
    <WithRecord open={() => openDatabase(db.name)}>
      <StatementDetail id={id} onClose={onClose} />
    </WithRecord>,
  )
  await until(() => place.querySelector('.detail-quote') !== null)
  await deleteStatements(db, [id])
  await until(() => place.querySelector('.empty') !== null)
  place.querySelector<HTMLElement>('button[aria-label="Close"]')!.click()
  expect(onClose).toHaveBeenCalledOnce()
})

describe('everywhere', () => {
  test('g f goes to the findings, and y confirms the first', async () => {
    await keepConflict(db)
    const place = library()
    await until(() => rows(place).length === 2)
    await press('g')
    await press('f')
    await until(() => place.querySelector('.queue .finding-card') !== null)
    await press('y')
    await until(() => place.querySelector('.queue .finding-card') === null)
    expect((await db.findings.toArray()).map((finding) => finding.status)).toEqual(['confirmed'])
  })

  test('? shows the keys; Escape closes the sheet', async () => {
    const place = library()
    await until(() => place.querySelector('.empty') !== null)
    await press('?')
    await until(() => document.querySelector('dialog[open]') !== null)
    document.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => document.querySelector('dialog') === null)
  })
})

test('the timeline is walked by arrow keys and says where it is', async () => {
  await keepConflict(db)
  const [speaker] = await db.speakers.toArray()
  const place = library(`#/speaker/${speaker!.id}`)
  await until(() => place.querySelector('.timeline-chart canvas') !== null)
  const chart = place.querySelector<HTMLElement>('.timeline-chart')!
  await press('ArrowRight', chart)
  await until(() => chart.getAttribute('aria-valuenow') === '1')
  expect(chart.getAttribute('aria-valuetext')).toContain('Fares will not go up')
  await press('ArrowRight', chart)
  await until(() => chart.getAttribute('aria-valuetext')?.includes('nine percent') ?? false)
})

describe('a speaker’s page counts', () => {
  const counts = (place: Element) => [
    place.querySelector('.speaker-page .place-head')?.textContent?.match(/\d+ findings?/)?.[0],
    ...[...place.querySelectorAll('.timeline-table td:last-child')].map((cell) => String(cell.querySelectorAll('a').length)),
  ]
  const shows = (place: Element, ...wanted: string[]) => expect.poll(() => counts(place)).toEqual(wanted)
  const openSpeaker = async () => {
    await keepConflict(db)
    const [speaker] = await db.speakers.toArray()
    return library(`#/speaker/${speaker!.id}`)
  }

  test('no finding that was dismissed', async () => {
    const place = await openSpeaker()
    await shows(place, '1 finding', '1', '1')
    await db.findings.toCollection().modify({ status: 'dismissed' })
    await shows(place, '0 findings', '0', '0')
  })

  test('tensions where the user wants them', async () => {
    const place = await openSpeaker()
    await db.findings.toCollection().modify({ verdict: 'tension' })
    await shows(place, '1 finding', '1', '1')
    await setSetting(db, 'showTension', false)
    await shows(place, '0 findings', '0', '0')
    expect(place.querySelector('.list-row .flag')).toBeNull()
  })
})

test('a statement’s own page shows a tension where the user wants them', async () => {
  const { later } = await keepConflict(db)
  await db.findings.toCollection().modify({ verdict: 'tension' })
  const place = library(`#/statement/${later}`)
  await until(() => place.querySelector('.finding-card') !== null)
  await setSetting(db, 'showTension', false)
  await until(() => place.querySelector('.finding-card') === null)
})

test.each([
  ['the findings', () => '#/findings'],
  ['a statement’s own page', (id: string) => `#/statement/${id}`],
])('%s: rules that stand in for the model are named as such', async (_, hash) => {
  const { later } = await keepConflict(db)
  const place = library(hash(later))
  await until(() => place.querySelector('.finding-card') !== null)
  const note = () => [...place.querySelectorAll('.notice')].find((one) => one.textContent?.includes('rules alone judge for now'))
  expect(note()).toBeUndefined()
  await saveJudgeStatus(db, { judge: 'rules', name: 'rules@1', problem: { kind: 'damaged', file: 'judge/model.onnx' } })
  await until(() => note() !== undefined)
  note()!.querySelector('a')!.click()
  await until(() => location.hash === '#/settings')
})

const PLACES = [
  '#/',
  '#/findings',
  '#/speakers',
  '#/topics',
  '#/history',
  '#/trash',
  '#/export?q=fares',
  '#/import',
  '#/settings',
  '#/?q=nothing-like-it',
]

describe.each(THEMES)('in %s', (theme) => {
  test.each(PLACES)('axe finds nothing at %s', async (hash) => {
    setTheme(theme)
    await keepConflict(db)
    const place = library(hash)
    await until(() => place.querySelector('h1') !== null)
    await new Promise((resolve) => setTimeout(resolve, 200))
    setTheme(theme)
    expect(await flaws()).toEqual([])
  })

  test('axe finds nothing on a speaker, a statement and a brief', async () => {
    const { earlier, later } = await keepConflict(db)
    const [speaker] = await db.speakers.toArray()
    for (const [hash, wanted] of [
      [`#/speaker/${speaker!.id}`, 'canvas'],
      [`#/statement/${later}`, '.finding-card'],
      [`#/compare?ids=${earlier},${later}`, '.brief-quote'],
    ] as const) {
      const place = library(hash)
      await until(() => place.querySelector(wanted) !== null)
      setTheme(theme)
      expect(await flaws()).toEqual([])
      clear()
    }
  })
})

test.each(PLACES)('axe finds nothing right to left at %s, and nothing runs out of the page', async (hash) => {
  await speak('ar')
  await keepConflict(db)
  const place = library(hash)
  await until(() => place.querySelector('h1') !== null)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(getComputedStyle(place).direction).toBe('rtl')
  expect(await flaws()).toEqual([])
  expect(place.scrollWidth).toBeLessThanOrEqual(1000)
})
