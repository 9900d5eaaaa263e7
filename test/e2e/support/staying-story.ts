/** Kept words stay found while the page lives: late, hidden, in another view, in shadow trees and frames. The same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import { readTab, sendTo } from './control'
import type { Driver, Surface } from './driver'
import { marksNow, waitForMark } from './marks'
import { LIVELY } from './sites'

const LIGHT = 'We will not sell the light'

interface Reading {
  page: Surface
  control: Surface
  tab: number
}

async function open(driver: Driver, name: string): Promise<Reading> {
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const page = await driver.open(`${LIVELY}/${name}`)
  return { page, control, tab: await driver.tabId(page.url) }
}

async function stateOf({ control, tab }: Reading): Promise<PageState> {
  await readTab(control, tab)
  return (await sendTo(control, 'readTab', tab)) as PageState
}

async function keep(reading: Reading, words: string): Promise<void> {
  await stateOf(reading)
  await waitForMark(reading.page, 'on-record-', words)
  const { quotes } = await stateOf(reading)
  await sendTo(reading.control, 'keepQuote', quotes.find(({ text }) => text.includes(words))?.key, reading.tab)
  await waitForMark(reading.page, 'on-record-kept', words)
}

const act = (name: string) => (globalThis as never as Record<string, () => void>)[name]?.()

/** Words that come late are found when they come, and were never called gone. */
export async function findsWhatComesLate(driver: Driver): Promise<void> {
  const reading = await open(driver, 'late.html')
  await reading.page.evaluate(act, 'load')
  await reading.page.focus()
  await keep(reading, LIGHT)
  await reading.page.reload()
  await driver.read(reading.page)
  expect(await marksNow(reading.page)).toEqual([])
  await reading.page.evaluate(act, 'load')
  await waitForMark(reading.page, 'on-record-kept', LIGHT)
  expect((await stateOf(reading)).statements.map(({ state }) => state)).toEqual(['same'])
}

/** In an app's other view they are gone from the page, and back with their view. */
export async function followsAnApp(driver: Driver): Promise<void> {
  const reading = await open(driver, 'app.html')
  const { page } = reading
  await page.focus()
  await keep(reading, LIGHT)
  await page.click({ css: 'nav a', name: 'School boat' })
  await waitForMark(page, 'on-record-found', 'I was one of the wet ones')
  expect(await marksNow(page, 'on-record-kept')).toEqual([])
  await page.evaluate(() => history.back(), null)
  await waitForMark(page, 'on-record-kept', LIGHT)
}

/** What is put below as one scrolls is read, and what is kept of it stays where it is. */
export async function followsScrolling(driver: Driver): Promise<void> {
  const reading = await open(driver, 'infinite.html')
  const { page } = reading
  await page.focus()
  await keep(reading, LIGHT)
  const articles = () => document.querySelectorAll('article').length
  const before = await page.evaluate(articles, null)
  await page.until((count) => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    return document.querySelectorAll('article').length > count
  }, before)
  await waitForMark(page, 'on-record-kept', LIGHT)
  expect((await stateOf(reading)).statements.map(({ state }) => state)).toEqual(['same'])
}

/** In a tab that nobody sees nothing is done; what was missed is done when it is looked at. */
export async function waitsWhileHidden(driver: Driver): Promise<void> {
  const reading = await open(driver, 'ticker.html')
  const { page, control } = reading
  await page.focus()
  await keep(reading, LIGHT)
  await control.focus()
  await page.evaluate(act, 'tick')
  await page.focus()
  await page.until(
    (words) =>
      [...(CSS.highlights.get('on-record-kept') ?? [])].some(
        (range) => range instanceof Range && range.startContainer.isConnected && range.toString().includes(words),
      ),
    LIGHT,
  )
}
