/** What became of kept words, as the page, the popup, the panel and the library show it: the same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import type { Statement } from '../../../storage/types'
import { BEFORE, INSTEAD, KEPT, type Kept, PAGE, TODAY } from './anchor-pages'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { marksNow, pointAtMark, waitForMark } from './marks'
import { waitForRows } from './record'
import { exportChecked } from './record-story'
import type { FakeWeb } from './sites'

/** What each state is called. */
const LABELS: Record<Kept['state'], string> = {
  same: 'as kept',
  typographic: 'as kept, but for typesetting',
  edited: 'text changed since you kept it',
  'negation-changed': 'a “not” changed since you kept it',
  'number-changed': 'a number changed since you kept it',
  'context-changed': 'same words, but another speaker or verb beside them',
  gone: 'no longer on the page',
}
const CHANGED = KEPT.filter(({ state }) => state !== 'same' && state !== 'typographic')

export interface Revised {
  page: Surface
  control: Surface
  tab: number
  /** By the kept words. */
  ids: Map<string, string>
}

/** Keeps every statement of the page as it was, and opens it as it is today. */
async function keepAndRevise(driver: Driver, web: FakeWeb): Promise<Revised> {
  web.add(PAGE, BEFORE)
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const page = await driver.open(PAGE)
  const tab = await driver.tabId(PAGE)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  for (const { key } of quotes) await sendTo(control, 'keepQuote', key, tab)
  const { statements } = await waitForRows(control, (rows) => rows.statements.length === KEPT.length)
  const ids = new Map(
    KEPT.map(({ words }) => [words, statements.find(({ text }) => text.replace(/,$/, '') === words)?.id ?? `not kept: ${words}`]),
  )
  web.add(PAGE, TODAY)
  await page.reload()
  await driver.read(page)
  await waitForMark(page, 'on-record-', 'I have counted the gulls')
  // The interface comes after the marks; until then the page does not heed the pointer.
  await page.until(() => document.querySelector('on-record-reader') !== null, null)
  return { page, control, tab, ids }
}

const idOf = ({ ids }: Revised, words: string) => ids.get(words) ?? ''

/** The reader's own word on each, and how it is painted. */
async function checkPage(revised: Revised): Promise<void> {
  const { page, control, tab } = revised
  const { statements } = (await sendTo(control, 'readTab', tab)) as PageState
  expect(KEPT.map(({ words }) => statements.find(({ statementId }) => statementId === idOf(revised, words))?.state)).toEqual(
    KEPT.map(({ state }) => state),
  )
  const marks = await marksNow(page)
  const kindOf = ({ now }: Kept) => marks.find(({ text }) => now !== null && text.includes(now))?.kind ?? null
  expect(KEPT.map(kindOf)).toEqual(
    KEPT.map(({ state, now }) =>
      now === null ? null : state === 'same' || state === 'typographic' ? 'on-record-kept' : 'on-record-changed',
    ),
  )
}

/** Runs in the page. */
const tipNow = () => {
  const tip = document.querySelector('on-record-reader')?.shadowRoot?.querySelector('.tip')
  const texts = (css: string) => [...(tip?.querySelectorAll(css) ?? [])].map((one) => one.textContent?.trim())
  return { text: tip?.textContent ?? '', out: texts('del'), in: texts('ins') }
}

/** Pointing at changed words tells what kind of change it is, and shows it. */
async function checkTips({ page }: Revised): Promise<void> {
  for (const { now, state, out, in: put } of CHANGED) {
    if (now === null) continue
    await page.press('Escape')
    await page.point(2, 2)
    await pointAtMark(page, now)
    await page.textOf({ css: '.tip .changed', name: LABELS[state], part: true })
    expect(await page.evaluate(tipNow, null)).toMatchObject({ out, in: put })
  }
  await page.press('Escape')
}

/** Runs in a surface: a statement's row, once the page has said what stands there now; until then the row shows what is on record. */
const rowOf = ({ id, differs }: { id: string; differs: boolean }) => {
  const row = document.querySelector(`[data-statement="${id}"]`)
  const chip = row?.querySelector('.state-chip')?.textContent
  if (!row || !chip || (differs && !row.querySelector('.diff'))) return null
  const texts = (css: string) => [...row.querySelectorAll(css)].map((one) => one.textContent?.trim())
  return { chip, out: texts('del'), in: texts('ins') }
}

/** @param path  the popup or the panel, which both speak of the page in a tab */
async function checkSurface(driver: Driver, revised: Revised, path: string): Promise<void> {
  const surface = await driver.open(driver.extensionUrl(`${path}?tab=${revised.tab}`))
  for (const { words, state, out, in: put } of CHANGED) {
    const row = await surface.until(rowOf, { id: idOf(revised, words), differs: out.length + put.length > 0 })
    expect(row.chip).toContain(LABELS[state])
    expect(row).toMatchObject({ out, in: put })
  }
  await surface.close()
}

/** Runs in the library, at a statement. */
const detailNow = () => {
  const detail = document.querySelector('.detail')
  const texts = (css: string) => [...(detail?.querySelectorAll(css) ?? [])].map((one) => one.textContent?.trim())
  return { days: texts('h3'), out: texts('.diff del'), in: texts('.diff ins'), facts: texts('dt') }
}

/** Both wordings are on record, each with its day. */
async function checkLibrary(driver: Driver, revised: Revised): Promise<void> {
  for (const { words, now, state, out, in: put } of CHANGED) {
    const library = await driver.open(driver.extensionUrl(`library.html#/statement/${idOf(revised, words)}`))
    await library.textOf({ css: '.detail .state-chip', name: LABELS[state], part: true })
    const shown = await library.evaluate(detailNow, null)
    // Where the words are the same, it is said who says them now.
    const beside = state === 'context-changed'
    if (now !== null && (now !== words || beside)) {
      expect(shown.days.join()).toContain('As the page had it on')
      for (const word of beside ? put : [...out, ...put]) expect([...shown.out, ...shown.in].join(' ')).toContain(word)
    }
    await library.close()
  }
  const statements = await recorded(driver)
  for (const { words, now, state, in: put } of CHANGED) {
    const seen = state === 'context-changed' ? put[0] : now
    const row = statements.find(({ id }) => id === idOf(revised, words))
    expect(row).toMatchObject({ state, text: expect.stringContaining(words), lastSeen: { text: expect.stringContaining(seen ?? '') } })
    expect(Date.parse(row?.lastSeen?.seenAt ?? '')).toBeGreaterThanOrEqual(Date.parse(row?.createdAt ?? ''))
  }
}

/** The statements as they are taken away in a file. */
const recorded = async (driver: Driver): Promise<Statement[]> => (await exportChecked(driver)).record.statements as never

/** Runs in the page: selects words. */
const select = (words: string) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return true
  }
  return false
}

/** Words that are gone are attached to those that stand there now; they are shown as changed, and stay so after a reload. */
async function reattaches(driver: Driver, revised: Revised): Promise<void> {
  const { page, tab } = revised
  const gone = KEPT.find(({ state }) => state === 'gone')?.words ?? ''
  // From the page's own list, and again from the popup: the one that was asked last is answered.
  await openList(page)
  await page.click({ css: '.page-list .orphan button', name: 'Attach to new words' })
  await page.textOf({ css: '[role="status"]', name: 'Select the words as they stand now', part: true })
  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tab}`))
  await popup.click({ css: `[data-statement="${idOf(revised, gone)}"] button`, name: 'Attach to new words' })
  await page.focus()
  await page.textOf({ css: '[role="status"]', name: 'Select the words as they stand now', part: true })
  expect(await page.evaluate(select, INSTEAD)).toBe(true)
  await page.click({ css: '[role="toolbar"] button', name: 'Attach here' })
  await waitForMark(page, 'on-record-changed', INSTEAD)
  await popup.close()
  const attached = async () => (await recorded(driver)).find(({ id }) => id === idOf(revised, gone))
  expect(await attached()).toMatchObject({ text: expect.stringContaining(gone), lastSeen: { text: INSTEAD } })

  await page.reload()
  await driver.read(page)
  await waitForMark(page, 'on-record-changed', INSTEAD)
  expect(await attached()).toMatchObject({ state: 'negation-changed' })
}

/** Runs in a page: whether words are within the window. */
const inView = (words: string) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.includes(words)) continue
    const box = node.parentElement?.getBoundingClientRect()
    return box !== undefined && box.bottom > 0 && box.top < innerHeight
  }
  return false
}

/** From every surface one comes back to the words: by a jump where the page is open, by a link where it is not. */
async function jumpsFromEverywhere(driver: Driver, revised: Revised): Promise<void> {
  const { page, tab } = revised
  const { words = '' } = KEPT.find(({ state }) => state === 'same') ?? {}
  const id = idOf(revised, words)
  for (const path of ['popup.html', 'sidepanel.html']) {
    const surface = await driver.open(driver.extensionUrl(`${path}?tab=${tab}`))
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }), null)
    expect(await page.evaluate(inView, words)).toBe(false)
    await surface.click({ css: `[data-statement="${id}"] button.words` })
    await page.focus()
    await page.until(inView, words)
    await surface.close()
  }
  const library = await driver.open(driver.extensionUrl(`library.html#/statement/${id}`))
  await library.textOf({ css: '.detail .facts a[target]' })
  const link = await library.evaluate(() => document.querySelector('.detail .facts a[target]')?.getAttribute('href') ?? '', null)
  expect(link).toContain('#:~:text=')
  await library.close()
  const followed = await driver.open(link)
  await followed.focus()
  await followed.until(inView, words)
  await followed.close()
}

/** Opens the page's own list by the keyboard. */
async function openList(page: Surface): Promise<void> {
  await page.focus()
  await page.press('Escape')
  await page.evaluate(() => document.querySelector('on-record-reader')?.shadowRoot?.querySelector<HTMLElement>('.open-list')?.focus(), null)
  await page.press('Enter')
  await page.textOf({ css: '.page-list' })
}

/** The page's own list, by the keyboard alone. */
async function jumpsFromList({ page }: Revised): Promise<void> {
  const { words = '' } = KEPT.find(({ state }) => state === 'same') ?? {}
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }), null)
  await openList(page)
  await page.textOf({ css: '.page-list button', name: words, part: true })
  for (let tries = 0; tries < 20; tries++) {
    const focused = await page.evaluate(
      () => document.querySelector('on-record-reader')?.shadowRoot?.activeElement?.textContent ?? '',
      null,
    )
    if (focused.includes(words)) break
    await page.press('Tab')
  }
  expect(await page.textOf({ css: '.page-list .orphan', name: 'No boat shall leave', part: true })).toContain(
    'who chairs the harbour board',
  )
  await page.press('Enter')
  await page.until(inView, words)
  await page.until((text) => getSelection()?.toString().includes(text), words)
  // Its tip comes once the page has come to rest.
  await page.textOf({ css: '.tip[role="toolbar"]' })
}

/** Some twenty pages are opened, one after the other. */
export const LONG = 400_000

/** The whole story, in one browser. */
export async function whatBecame(driver: Driver, web: FakeWeb): Promise<void> {
  const revised = await keepAndRevise(driver, web)
  await checkPage(revised)
  await checkTips(revised)
  await checkSurface(driver, revised, 'popup.html')
  await checkSurface(driver, revised, 'sidepanel.html')
  await checkLibrary(driver, revised)
  await jumpsFromEverywhere(driver, revised)
  await jumpsFromList(revised)
  await reattaches(driver, revised)
}
