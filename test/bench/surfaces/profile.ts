/** A browser with a record of a wanted size in its profile: made once by importing, then used again by every later run. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_NAME } from '../../../storage/database'
import { VERSION } from '../../../storage/schema'
import { buildFolder } from '../../e2e/support/builds'
import { openChromium } from '../../e2e/support/chromium'
import type { Driver } from '../../e2e/support/driver'
import { openFirefox } from '../../e2e/support/firefox'
import { FakeWeb } from '../../e2e/support/sites'
import { generate, type Size } from '../storage/generate'

export type BrowserName = Driver['browser']

const FOLDER = join(import.meta.dirname, '../../../.output/profiles')
/** An import of 100,000 takes minutes on a busy machine. */
const PATIENCE_MS = 900_000

const OPEN: Record<BrowserName, (profile: string, web: FakeWeb) => Promise<Driver>> = {
  chromium: (profile, web) => openChromium(buildFolder('e2e-chrome-mv3'), web, undefined, profile),
  firefox: (profile, web) => openFirefox(buildFolder('e2e-firefox-mv2'), web, {}, undefined, profile),
}

/** Opens a browser whose record has that size. */
export async function openWith(browser: BrowserName, size: Size, web: FakeWeb): Promise<Driver> {
  const profile = join(FOLDER, `${browser}-${size.statements}-v${VERSION}`)
  if (!existsSync(profile)) await seed(browser, size, profile)
  return OPEN[browser](profile, web)
}

async function seed(browser: BrowserName, size: Size, profile: string): Promise<void> {
  const making = `${profile}-in-making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const file = join(making, 'record.json')
  writeFileSync(file, JSON.stringify(generate(size)))
  const driver = await OPEN[browser](making, new FakeWeb())
  try {
    const page = await driver.open(driver.extensionUrl('library.html#/import'))
    await page.chooseFile('input[type=file]', file)
    await page.click({ css: 'button', name: 'Import' })
    const end = Date.now() + PATIENCE_MS
    while ((await page.evaluate(statementsKept, DATABASE_NAME)) < size.statements) {
      if (Date.now() > end) throw new Error(`${size.statements} statements were not imported in time`)
      await new Promise((done) => setTimeout(done, 2000))
    }
  } finally {
    await driver.close()
  }
  rmSync(file)
  renameSync(making, profile)
}

/** Runs in a page of the extension. An import is one transaction: before its end the answer is 0. */
function statementsKept(name: string): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('statements').objectStore('statements').count()
      counting.onsuccess = () => {
        opening.result.close()
        done(counting.result)
      }
      counting.onerror = () => fail(counting.error)
    }
  })
}
