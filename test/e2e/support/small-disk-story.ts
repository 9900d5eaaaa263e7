/** The disk that holds the profile runs full while statements are kept: it is said, and what was acknowledged is there, now and later. */
import { expect, test } from 'vitest'
import words from '../../../locales/en.json'
import type { StatementDraft } from '../../../storage'
import { RESERVE } from '../../../storage/room'
import { draft } from '../../unit/storage/fixtures'
import type { Driver } from './driver'
import { openRecordPage, stateOf } from './fault-record'
import { prepareRecord } from './fault-story'
import { keepByKey, openAndRead, PROMISE, TOLL } from './journey'
import { pointAtMark } from './marks'
import { canMount, mountSmallDisk, type SmallDisk } from './small-disk'

/** A browser without its profile's room does not start. */
const MEGABYTES = 400
/** So much is free at first, in bytes, beyond what has to stay free in Chromium: keeping goes well for a while. */
const ROOM = 3_000_000

interface Kept {
  acknowledged: string[]
  /** Why the last one was refused. */
  refusal: string
}

/** Runs in the record page. Keeps by messages, as content scripts do, until one is refused. */
async function keepUntilRefused(pattern: StatementDraft): Promise<Kept> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const acknowledged: string[] = []
  for (;;) {
    const text = `Sentence ${acknowledged.length} on a disk that runs full.`
    const note = Array.from({ length: 1000 }, () => Math.random().toString(36).slice(2)).join(' ')
    const answer: { err?: unknown } = await api.runtime.sendMessage({ id: 1, type: 'keep', data: { ...pattern, text, note }, timestamp: 0 })
    if (answer.err) return { acknowledged, refusal: JSON.stringify(answer.err) }
    acknowledged.push(text)
  }
}

async function runsFull(driver: Driver, disk: SmallDisk): Promise<void> {
  await prepareRecord(driver)
  const { page: promise } = await openAndRead(driver, PROMISE.url)
  await keepByKey(promise, PROMISE.words)
  const { page: toll } = await openAndRead(driver, TOLL.url)
  const record = await openRecordPage(driver)

  disk.fill(driver.browser === 'chromium' ? RESERVE + ROOM : ROOM)
  const { acknowledged, refusal } = await record.evaluate(keepUntilRefused, draft({ text: '' }))
  expect(acknowledged.length).toBeGreaterThan(5)
  disk.fill(0)
  expect(refusal).toContain(words.error_storage_full)
  await toll.focus()
  await pointAtMark(toll, TOLL.words)
  await toll.textOf({ css: '[role="toolbar"]' })
  await toll.press('k')
  await toll.textOf({ css: '[role="status"]', name: words.error_storage_full, part: true })

  disk.makeRoom()
  await toll.focus()
  await keepByKey(toll, TOLL.words)
  await expectAll(driver, acknowledged)
  await driver.restart()
  await expectAll(driver, acknowledged)
}

async function expectAll(driver: Driver, acknowledged: readonly string[]): Promise<void> {
  const page = await openRecordPage(driver)
  const { statements, damages } = await stateOf(page)
  expect(damages).toEqual([])
  expect(statements).toHaveLength(acknowledged.length + 2)
  for (const text of [...acknowledged, PROMISE.words, TOLL.words]) expect(statements.some((one) => one.includes(text))).toBe(true)
  await page.close()
}

/** @param open a browser with a build with fault points, its profile in the folder */
export function survivesFullDisk(open: (folder: string) => Promise<Driver>): void {
  test.skipIf(!canMount())(
    'a disk that runs full while statements are kept costs none that was acknowledged',
    async () => {
      const disk = mountSmallDisk(MEGABYTES)
      try {
        const driver = await open(disk.folder)
        try {
          await runsFull(driver, disk)
          expect(driver.strayHosts()).toEqual([])
        } finally {
          disk.makeRoom()
          await driver.close()
        }
      } finally {
        disk.remove()
      }
    },
    600_000,
  )
}
