/** A browser with a record of a wanted size in its profile: made once by importing, then used again by every later run. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const OPEN: Record<BrowserName, (profile: string | null, web: FakeWeb) => Promise<Driver>> = {
  chromium: (profile, web) => openChromium(buildFolder('e2e-chrome-mv3'), web, undefined, profile),
  firefox: (profile, web) => openFirefox(buildFolder('e2e-firefox-mv2'), web, {}, undefined, profile),
}

/** Opens a browser with an empty record, which leaves nothing behind. */
export const openFresh = (browser: BrowserName): Promise<Driver> => OPEN[browser](null, new FakeWeb())

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
    // Reading it, and then writing it, may take longer than a driver waits for one answer.
    const read = { css: 'button', name: 'Import' }
    await patiently(() => page.isThere(read), `${size.statements} statements were not read`)
    await page.click(read)
    await patiently(() => page.isThere({ css: '*', name: 'imported', part: true }), `${size.statements} statements were not imported`)
  } finally {
    await driver.close()
  }
  rmSync(file)
  renameSync(making, profile)
}

async function patiently(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${otherwise} in time`)
    await new Promise((done) => setTimeout(done, 2000))
  }
}
