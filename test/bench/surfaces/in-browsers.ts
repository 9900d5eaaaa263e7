/** Both browsers, one after the other, for measuring in. */
import type { Driver } from '../../e2e/support/driver'
import { LeftOut, type Measurement } from '../measurement'
import type { BrowserName } from './profile'

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox']
/** A browser that goes away under a measurement, as on a machine that runs out of memory, is opened anew. */
const ATTEMPTS = 2

/**
 * Opens a browser, works in it and closes it.
 *
 * @throws what the last attempt threw
 */
export async function inBrowser<T>(open: () => Promise<Driver>, work: (driver: Driver) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const driver = await open()
      // One that is gone can't be closed: what happened before is what counts.
      return await work(driver).finally(() => driver.close().catch(() => undefined))
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      console.log(`  measured anew, since: ${error instanceof Error ? error.message : error}`)
    }
  }
}

/**
 * What is measured in each browser; where that fails in one, the other is measured all the same.
 *
 * @throws the first failure, in the end
 */
export async function* inEachBrowser(measure: (browser: BrowserName) => Promise<Measurement[]>): AsyncGenerator<Measurement> {
  const failed: unknown[] = []
  for (const browser of BROWSERS) {
    try {
      yield* await measure(browser)
    } catch (error) {
      if (error instanceof LeftOut) throw error
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
}
