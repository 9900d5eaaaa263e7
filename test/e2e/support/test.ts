/** `test` with a browser in it. When a test fails, screenshots and the console's log stay in test-output/e2e. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from 'vitest'
import { buildFolder } from './builds'
import { type ChromiumDriver, openChromium } from './chromium'
import type { Driver } from './driver'
import { openFirefox } from './firefox'
import { FakeWeb } from './sites'

const OUTPUT = join(import.meta.dirname, '../../../test-output/e2e')

/** Writes what there is to see of a failed test. Never throws: it must not hide the failure. */
export async function leaveTraces(name: string, driver: Driver): Promise<void> {
  const folder = join(OUTPUT, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'console.log'), driver.consoleLog().join('\n'))
  for (const [index, surface] of driver.surfaces().entries()) {
    await surface
      .screenshot(join(folder, `${index}.png`))
      .catch((error: Error) => writeFileSync(join(folder, `${index}.txt`), error.message))
  }
  console.error(`left in ${folder}: screenshots and the console's log`)
}

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
    await use(driver)
    if (failed()) await leaveTraces(name, driver)
    expect(driver.strayHosts(), 'hosts that were asked for beyond the pages under test').toEqual([])
  } finally {
    await driver.close()
  }
}

export const test = base.extend<Fixtures>({
  // biome wants a pattern here although nothing is taken from it
  web: async ({ task: _ }, use) => use(new FakeWeb()),
  chromium: async ({ task, web }, use) => {
    const driver = await openChromium(buildFolder('e2e-chrome-mv3'), web)
    await withDriver(`chromium ${task.name}`, () => task.result?.state === 'fail', driver, use)
  },
  firefox: async ({ task, web }, use) => {
    const driver = await openFirefox(buildFolder('e2e-firefox-mv2'), web)
    await withDriver(`firefox ${task.name}`, () => task.result?.state === 'fail', driver, use)
  },
})

export { expect }
