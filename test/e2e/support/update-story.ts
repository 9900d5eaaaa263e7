/** The extension is updated under pages that are open: it is said calmly, nothing is lost, and once read again they go on. */
import { expect } from 'vitest'
import words from '../../../locales/en.json'
import type { Driver, Surface } from './driver'
import { keepByKey, openAndRead, PROMISE, TOLL } from './journey'
import { pointAtMark, waitForMark } from './marks'
import { rowsOf } from './record'

const NOTE = 'Asked the office twice.'
const LATER = 'It is a number I am ashamed of'

/** Opens the card on a quote and types a note into it, without keeping it. */
async function beginNote(page: Surface): Promise<void> {
  await page.focus()
  await page.point(2, 2)
  await pointAtMark(page, TOLL.words)
  await page.textOf({ css: '[role="toolbar"]' })
  await page.press('n')
  await page.click({ css: 'textarea' })
  await page.type(NOTE)
}

/** Runs in the page. */
const typed = () => document.querySelector('on-record-reader')?.shadowRoot?.querySelector('textarea')?.value ?? null
const readers = () => document.querySelectorAll('on-record-reader').length

export async function updatedUnderPages(driver: Driver): Promise<void> {
  const { page: promise } = await openAndRead(driver, PROMISE.url)
  await keepByKey(promise, PROMISE.words)
  const { page: toll } = await openAndRead(driver, TOLL.url)
  await beginNote(toll)

  await driver.update()

  // What was typed stays in sight, with a word on what to do.
  await toll.focus()
  await toll.press('Enter')
  // Firefox ends a page's scripts together with their extension: there nothing is left that could say it.
  if (driver.browser === 'chromium') await toll.textOf({ css: '[role="alert"]', name: words.page_disconnected })
  expect(await toll.evaluate(typed, null)).toContain(NOTE)

  // Read again without a reload, the page has one reader, which keeps.
  await driver.read(promise)
  await waitForMark(promise, 'on-record-kept', PROMISE.words)
  await keepByKey(promise, LATER)
  expect(await promise.evaluate(readers, null)).toBe(1)

  // Reloaded, the other goes on too.
  await toll.reload()
  await driver.read(toll)
  await keepByKey(toll, TOLL.words)
  const record = await driver.open(driver.extensionUrl('welcome.html'))
  const { statements } = await rowsOf(record)
  expect(statements).toHaveLength(3)
  for (const kept of [PROMISE.words, LATER, TOLL.words]) expect(statements.some(({ text }) => text.includes(kept))).toBe(true)
}
