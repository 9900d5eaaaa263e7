/** A record of another version of the program, and an older tab that holds it. */
import { expect } from 'vitest'
import words from '../../../locales/en.json'
import type { Driver, Surface } from './driver'
import { openRecordPage } from './fault-record'

/** Runs in the record page. */
const versionNow = async (): Promise<number> =>
  (await indexedDB.databases()).find(({ name }) => name === recordPage.storage.DATABASE_NAME)?.version ?? 0

const says = (surface: Surface, text: string) => surface.textOf({ css: 'main *', name: text })

/** While an older tab holds an older record, surfaces say so and change nothing; when it lets go they go on by themselves. */
export async function waitsForOlderTab(driver: Driver): Promise<void> {
  const watcher = await openRecordPage(driver)
  const older = await openRecordPage(driver)
  await older.evaluate(async () => {
    await recordPage.replace(10)
    await recordPage.holdOpen()
  }, null)
  const library = await driver.open(driver.extensionUrl('library.html'))
  await says(library, words.error_blocked)
  expect(await watcher.evaluate(versionNow, null)).toBe(10)
  await older.close()
  await library.textOf({ css: 'main *', name: 'Taxes will rise.', part: true })
  expect(await watcher.evaluate(versionNow, null)).toBeGreaterThan(10)
  for (const surface of [watcher, library]) await surface.close()
}

/** A record of a version to come is refused in words, and left as it is. */
export async function refusesNewer(driver: Driver): Promise<void> {
  const record = await openRecordPage(driver)
  await record.evaluate(() => recordPage.replace(990), null)
  for (const path of ['library.html', 'popup.html']) {
    const surface = await driver.open(driver.extensionUrl(path))
    await says(surface, words.error_newer_database)
    await surface.close()
  }
  expect(await record.evaluate(versionNow, null)).toBe(990)
  await record.close()
}

/** A surface that is open while a newer version changes the record lets go, and says so. */
export async function letsGo(driver: Driver): Promise<void> {
  const library = await driver.open(driver.extensionUrl('library.html'))
  await library.textOf({ css: 'main h1' })
  const record = await openRecordPage(driver)
  await record.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open(recordPage.storage.DATABASE_NAME, 990)
        request.onsuccess = () => done(request.result.close())
        request.onerror = () => fail(request.error)
      }),
    null,
  )
  await says(library, words.error_closed)
  await library.close()
  await record.close()
}
