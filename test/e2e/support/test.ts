/** `test` with a browser in it. When a test fails, screenshots and the console's log stay in test-output/e2e. */
import { test as base, expect } from 'vitest'
import { buildFolder } from './builds'
import { type ChromiumDriver, openChromium } from './chromium'
import type { Driver } from './driver'
import { openFirefox } from './firefox'
import { FakeWeb } from './sites'
import { leaveTraces } from './traces'

interface Fixtures {
  web: FakeWeb
  chromium: ChromiumDriver
  firefox: Driver
}

/** Opens a browser for one test, and afterwards holds that the extension made no request of its own. */
async function withDriver<D extends Driver>(
  name: string,
  failed: () => boolean,
  driver: D,
  use: (driver: D) => Promise<void>,
): Promise<void> {
  try {
    await use(driver).catch(async (error: unknown) => {
      await leaveTraces(name, driver)
      throw error
    })
    if (failed()) await leaveTraces(name, driver)
    expect(driver.strayHosts(), 'hosts that were asked for beyond the pages under test').toEqual([])
  } finally {
    await driver.close()
  }
}

const chromiumFor = (web: FakeWeb) => openChromium(buildFolder('e2e-chrome-mv3'), web)
const firefoxFor = (web: FakeWeb) => openFirefox(buildFolder('e2e-firefox-mv2'), web)

export const test = base.extend<Fixtures>({
  // The runner wants a pattern here, although nothing is taken from it.
  web: async ({ task: _ }, use) => use(new FakeWeb()),
  chromium: async ({ task, web }, use) =>
    withDriver(`chromium ${task.name}`, () => task.result?.state === 'fail', await chromiumFor(web), use),
  firefox: async ({ task, web }, use) =>
    withDriver(`firefox ${task.name}`, () => task.result?.state === 'fail', await firefoxFor(web), use),
})

async function fresh(name: string, driver: Driver, work: (driver: Driver) => Promise<void>): Promise<void> {
  await withDriver(`${name} another profile`, () => false, driver, work)
}

/** A second browser with an empty profile. */
export const freshChromium = async (work: (driver: Driver) => Promise<void>) => fresh('chromium', await chromiumFor(new FakeWeb()), work)
export const freshFirefox = async (work: (driver: Driver) => Promise<void>) => fresh('firefox', await firefoxFor(new FakeWeb()), work)

export { expect }
