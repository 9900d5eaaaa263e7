/** The library as tests work it: places by their address, rows by their first words. */
import type { Driver, Surface } from './driver'
import { importRecord } from './journey'
import { fileOf, sampleRecord } from './sample-record'

/** Brings the sample record into an empty profile. */
export const fill = (driver: Driver, record = sampleRecord()) => importRecord(driver, fileOf(record))

export const openPlace = (driver: Driver, hash: string) => driver.open(driver.extensionUrl(`library.html${hash}`))

/** Waits until words stand anywhere in the place. */
export const shows = (page: Surface, words: string, css = 'main') => page.textOf({ css, name: words, part: true })

/** Runs in the library. */
const rowsAre = ({ css, wanted }: { css: string; wanted: readonly string[] }) => {
  const rows = [...document.querySelectorAll(css)].map((row) => row.textContent ?? '')
  return rows.length === wanted.length && wanted.every((words, at) => rows[at]?.includes(words))
}

/** Waits until the rows of a list hold these words, in this order, and there are no others. */
export async function listShows(page: Surface, wanted: readonly string[], css = '.list-row .words'): Promise<void> {
  await page.until(rowsAre, { css, wanted }).catch(async (error: unknown) => {
    const there = await page.evaluate((selector) => [...document.querySelectorAll(selector)].map((row) => row.textContent), css)
    throw new Error(`the list shows ${JSON.stringify(there)}, not ${JSON.stringify(wanted)}`, { cause: error })
  })
}

/** Presses keys one after the other, each once the page had its turn. */
export async function keys(page: Surface, ...names: string[]): Promise<void> {
  for (const name of names) {
    await page.press(name)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 30)), null)
  }
}

/** Empties a field and types into it. */
export async function fillIn(page: Surface, css: string, words: string): Promise<void> {
  await page.click({ css })
  await page.evaluate((selector) => {
    const field = document.querySelector(selector)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
  }, css)
  await page.type(words)
}

/** Waits until the toast, and with it what a screen reader is told, says this. */
export const says = (page: Surface, words: string) =>
  page.until((wanted) => [...document.querySelectorAll('[role="status"]')].some((one) => (one.textContent ?? '').includes(wanted)), words)
