/** One browser for all tests of a file, where they do not change what the others see. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { buildFolder } from './builds'
import { type ChromiumDriver, openChromium } from './chromium'
import type { Driver } from './driver'
import { openFirefox } from './firefox'
import { FakeWeb } from './sites'
import { leaveTraces } from './traces'

/**
 * Opens a browser before the first test and closes it after the last; a failing test leaves its traces.
 * @param prepare done once, with the browser open
 * @returns the driver, for use inside tests
 */
export function shared<D extends Driver>(open: () => Promise<D>, prepare: (driver: D) => Promise<void> = async () => {}): () => D {
  let driver: D | undefined
  beforeAll(async () => {
    driver = await open()
    await prepare(driver)
  })
  beforeEach(async ({ task, onTestFailed }) => {
    // What the last test left open stays until now, for its traces; the extension's own pages may be in use all along.
    for (const surface of driver?.surfaces() ?? []) if (surface.url.startsWith('http')) await surface.close()
    onTestFailed(() => driver && leaveTraces(`${driver.browser} ${task.name}`, driver))
  })
  afterAll(async () => {
    const stray = driver?.strayHosts()
    await driver?.close()
    expect(stray, 'hosts that were asked for beyond the pages under test').toEqual([])
  })
  return () => {
    if (!driver) throw new Error('the browser is open inside tests only')
    return driver
  }
}

export const sharedChromium = (web: FakeWeb, prepare?: (driver: ChromiumDriver) => Promise<void>) =>
  shared(() => openChromium(buildFolder('e2e-chrome-mv3'), web), prepare)

/** The builds with fault points. @param folder where the profile is made */
export const faultyChromium = (folder?: string) => openChromium(buildFolder('e2e-faults-chrome-mv3'), new FakeWeb(), folder)
export const faultyFirefox = (folder?: string) => openFirefox(buildFolder('e2e-faults-firefox-mv2'), new FakeWeb(), {}, folder)
