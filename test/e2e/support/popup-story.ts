/** What a person does in the popup: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver, Surface } from './driver'
import { badgeShows, keepByKey, openAndRead, PROMISE } from './journey'
import { waitForMark } from './marks'
import { rowsOf, waitForRows } from './record'

const OTHER = 'Ships come and ships go'

/** The popup, opened as a tab that speaks of the article's tab. */
const openPopup = async (driver: Driver, url: string) => driver.open(driver.extensionUrl(`popup.html?tab=${await driver.tabId(url)}`))

/** Runs in the popup: which statements it lists as kept from this page. */
const keptHere = () => [...document.querySelectorAll('[data-statement]')].map((row) => row.textContent ?? '')

const kept = (popup: Surface, wanted: number) =>
  popup.until((count) => document.querySelectorAll('[data-statement]').length === count, wanted)

export async function listsAndJumps(driver: Driver): Promise<void> {
  const { page } = await openAndRead(driver, PROMISE.url)
  await keepByKey(page, PROMISE.words)
  const popup = await openPopup(driver, PROMISE.url)
  await kept(popup, 1)
  expect((await popup.evaluate(keptHere, null))[0]).toContain(PROMISE.words)
  await popup.textOf({ css: 'h1, h2, header *', name: 'Harbour tunnel to be free for all', part: true })

  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight), null)
  await popup.click({ css: '[data-statement] button', name: PROMISE.words, part: true })
  // A real popup lies over the article; as a tab it hides it, and a hidden page does not scroll.
  await page.focus()
  await page.until(() => {
    const [highlight] = [...CSS.highlights].filter(([kind]) => kind === 'on-record-kept').map(([, ranges]) => [...ranges][0])
    const box = highlight instanceof Range ? highlight.getBoundingClientRect() : null
    return box !== null && box.top >= 0 && box.bottom <= innerHeight
  }, null)
}

export async function keepsEditsDeletesAndUndoes(driver: Driver): Promise<void> {
  const { page } = await openAndRead(driver, PROMISE.url)
  const popup = await openPopup(driver, PROMISE.url)
  await popup.textOf({ css: 'main', name: OTHER, part: true })
  await popup.click({ css: 'main button', name: 'Keep' })
  await kept(popup, 1)
  await badgeShows(driver, PROMISE.url, /^1$/)
  const [statement] = (await rowsOf(popup)).statements
  const words = statement?.text.split(/[,…]/)[0] ?? ''
  await waitForMark(page, 'on-record-kept', words)

  await popup.click({ css: '[data-statement] button', name: 'Edit' })
  await popup.click({ css: 'dialog textarea, [role="dialog"] textarea' })
  await popup.type('heard it myself')
  await popup.press('Enter')
  await waitForRows(popup, ({ statements }) => statements[0]?.note === 'heard it myself')

  await popup.click({ css: '[data-statement] button', name: 'Delete' })
  await kept(popup, 0)
  await badgeShows(driver, PROMISE.url, /^$/)
  await popup.click({ css: 'button', name: 'Undo', part: true })
  await kept(popup, 1)
  await badgeShows(driver, PROMISE.url, /^1$/)
  await waitForMark(page, 'on-record-kept', words)
  const { statements } = await rowsOf(popup)
  expect(statements.map(({ id, note }) => [id, note])).toEqual([[statement?.id, 'heard it myself']])
}

export async function searches(driver: Driver): Promise<void> {
  const { page } = await openAndRead(driver, PROMISE.url)
  await keepByKey(page, PROMISE.words)
  await keepByKey(page, OTHER)
  const popup = await openPopup(driver, PROMISE.url)
  await kept(popup, 2)
  await popup.click({ css: 'input[type="search"]' })
  await popup.type('ships')
  await popup.until(() => {
    const rows = [...document.querySelectorAll('.statement-row')].map((row) => row.textContent ?? '')
    return rows.length === 1 && rows[0]?.includes('Ships come and ships go')
  }, null)
}
