/** Writes that fail as they do on a full disk: the user is told in words, nothing is lost, and the same is done once there is room. */
import { expect } from 'vitest'
import words from '../../../locales/en.json'
import type { FaultOrder } from '../faults/channel'
import type { Driver, Surface } from './driver'
import { openRecordPage, order, stateOf } from './fault-record'
import { keepByKey, openAndRead, PROMISE, TOLL } from './journey'
import { pointAtMark } from './marks'

type WriteError = (FaultOrder & { order: 'fail-writes' })['error']

/** What is said of each error. */
export const SAID = {
  QuotaExceededError: words.error_storage_full,
  AbortError: words.error_unknown,
}

async function inPage(driver: Driver, record: Surface, error: keyof typeof SAID): Promise<void> {
  const before = await stateOf(record)
  const { page } = await openAndRead(driver, TOLL.url)
  await order(driver, record, { order: 'fail-writes', error }, 'background')
  await page.focus()
  await pointAtMark(page, TOLL.words)
  await page.textOf({ css: '[role="toolbar"]' })
  await page.press('k')
  await page.textOf({ css: '[role="status"]', name: SAID[error], part: true })
  expect((await stateOf(record)).rows).toEqual(before.rows)
  await order(driver, record, { order: 'fail-writes', error: null }, 'background')
  await page.focus()
  await keepByKey(page, TOLL.words)
  expect((await stateOf(record)).statements).toHaveLength(before.statements.length + 1)
}

/** The library takes a step back, which writes too. */
async function inLibrary(driver: Driver, record: Surface, error: keyof typeof SAID): Promise<void> {
  const library = await driver.open(driver.extensionUrl('library.html'))
  await library.textOf({ css: 'main *', name: TOLL.words, part: true })
  const before = await stateOf(record)
  const set = (next: WriteError) => order(driver, record, { order: 'fail-writes', error: next }, 'library')
  await set(error)
  await library.focus()
  await library.press('z')
  await library.textOf({ css: '*', name: SAID[error] })
  expect((await stateOf(record)).statements).toEqual(before.statements)
  await set(null)
  await library.focus()
  await library.press('z')
  await library.textOf({ css: '*', name: words.undone })
  expect((await stateOf(record)).statements).toHaveLength(before.statements.length - 1)
  await library.close()
}

/** One statement is on record before; another is to be kept, and then taken back. */
export async function failsAndGoesOn(driver: Driver, error: keyof typeof SAID): Promise<void> {
  const { page } = await openAndRead(driver, PROMISE.url)
  await keepByKey(page, PROMISE.words)
  const record = await openRecordPage(driver)
  await inPage(driver, record, error)
  await inLibrary(driver, record, error)
  expect((await stateOf(record)).damages).toEqual([])
  await record.close()
}
