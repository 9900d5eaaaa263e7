/** The extension killed at a named point: what must hold then, and once it goes on. The same in both browsers. */
import { expect } from 'vitest'
import type { Step } from '../../../storage'
import { VERSION } from '../../../storage/schema'
import { VERSION_2_ROWS } from '../../fixtures/storage/version-2'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { type Change, keep } from './fault-points'
import { type ContextName, openRecordPage, order, type RecordState, reached, settled, stateOf } from './fault-record'

let changes = 1

/** Judges by rules alone: what is tested is the queue, and no model is loaded after each kill. */
export async function prepareRecord(driver: Driver): Promise<void> {
  const page = await openRecordPage(driver)
  await page.evaluate(async () => recordPage.storage.setSetting(await recordPage.record(), 'judge', 'rules'), null)
  await page.close()
}

/** Waits until `change` comes to the point, kills the extension there, and gives a new record page. */
async function killAt(
  driver: Driver,
  page: Surface,
  point: string,
  context: ContextName,
  change: () => Promise<unknown>,
): Promise<Surface> {
  await order(driver, page, { order: 'arm', point }, context)
  const there = reached(driver, page, point).then(
    () => 'there',
    (error: unknown) => String(error),
  )
  const ended = change().then(
    () => 'it came through',
    (error: unknown) => `it failed: ${error}`,
  )
  // A check goes on after the statement is kept; the others must not end before they are killed.
  const first = await Promise.race([there, ...(point.startsWith('check.') ? [] : [ended])])
  expect(first).toBe('there')
  await driver.killExtension()
  await ended
  return await openRecordPage(driver)
}

/** Lets the alarm go off, upon which work that was cut off is taken up, whoever held it. */
async function takenUp(page: Surface): Promise<RecordState> {
  await page.evaluate(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const db = await recordPage.record()
    // What waits is taken up by itself: an alarm is set, however the extension came back.
    while ((await db.checks.count()) > 0 && !(await api.alarms.get('checks'))) await new Promise((done) => setTimeout(done, 50))
    await api.alarms.create('checks', { when: Date.now() })
  }, null)
  return await settled(page)
}

/** @param name of the change, for its words */
export async function changeKilledAt(driver: Driver, change: Change, point: string): Promise<void> {
  let page = await openRecordPage(driver)
  const make = await change.prepare(driver, page, changes++)
  const before = await settled(page)
  await page.evaluate(forgetAlarm, null)
  page = await killAt(driver, page, point, change.context, () => make(page))

  const after = await stateOf(page)
  const cameThrough = point.endsWith('.committed')
  if (!cameThrough) expect(after.rows).toEqual(before.rows)
  expect(after.statements.length - before.statements.length).toBe(cameThrough ? change.statements : 0)

  await make(page)
  const end = await takenUp(page)
  expect(end.statements.length - before.statements.length).toBe(change.statements)
  expect(end.damages).toEqual([])
  await page.close()
}

const lastDone = (steps: readonly Step[]): number => steps.findLast(({ state }) => state === 'done')?.seq ?? 0

async function forgetAlarm(): Promise<void> {
  await ((globalThis as { browser?: typeof chrome }).browser ?? chrome).alarms.clear('checks')
}

export async function checkKilledAt(driver: Driver, point: string): Promise<void> {
  let page = await openRecordPage(driver)
  const n = changes++
  await keep(page, n, `We will raise the tax on ${n} boats.`)
  const before = await settled(page)
  page = await killAt(driver, page, point, 'judge', () => keep(page, n, `We will not raise the tax on ${n} boats.`))

  const after = await stateOf(page)
  const cameThrough = point === 'check.committed'
  expect(after.statements.length - before.statements.length).toBe(1)
  expect([after.findings - before.findings, after.checks]).toEqual(cameThrough ? [1, 0] : [0, 1])

  const end = await takenUp(page)
  expect(end.findings - before.findings).toBe(1)
  expect(end.damages).toEqual([])
  await page.close()
}

/** A record of version 2 is changed to the present version by the first page that opens it, which is killed while it does so. */
export async function migrationKilledAt(driver: Driver, point: string): Promise<void> {
  let page = await openRecordPage(driver)
  await page.evaluate(() => recordPage.replace(20), null)
  const before = await page.evaluate(() => recordPage.asStored(), null)
  page = await killAt(driver, page, point, 'record', () => page.evaluate(async () => void (await recordPage.record()), null))

  // The background may have begun again meanwhile, and come through: the whole of it, or nothing.
  const after = await page.evaluate(() => recordPage.asStored(), null)
  if (after.version === 20) expect(after).toEqual(before)
  const { rows, damages } = await stateOf(page)
  expect((await page.evaluate(() => recordPage.asStored(), null)).version).toBe(VERSION * 10)
  expect(damages).toEqual([])
  for (const table of ['speakers', 'topics', 'sources', 'utterances', 'statements', 'findings'])
    expect(JSON.parse(rows[table] ?? ''), table).toEqual(VERSION_2_ROWS[table])
  await sendTo(page, 'undo', lastDone(JSON.parse(rows.journal ?? '[]')))
  expect((await stateOf(page)).statements).toHaveLength((VERSION_2_ROWS.statements?.length ?? 0) - 1)
  await page.close()
}
