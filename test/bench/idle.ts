import { buildFolder } from '../e2e/support/builds'
import { openChromium } from '../e2e/support/chromium'
import { FakeWeb, MERIDIAN } from '../e2e/support/sites'
import { type Measurement, quantile } from './measurement'

const VISITS = 15

/** Script time of a page's main thread from its load until it has been left alone for a moment, by the browser's own counters. */
async function scriptTime(driver: Awaited<ReturnType<typeof openChromium>>, url: string): Promise<number> {
  const page = await driver.open('about:blank')
  const session = await driver.pageOf(page).context().newCDPSession(driver.pageOf(page))
  await session.send('Performance.enable')
  await page.goto(url)
  await driver.pageOf(page).waitForTimeout(400)
  const { metrics } = await session.send('Performance.getMetrics')
  await page.close()
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
}

/** The front page of the sample newspaper has no script of its own: what runs there is ours. */
export async function* measure(): AsyncGenerator<Measurement> {
  const rows = [
    ['shipped build, site not allowed', 'chrome-mv3', 0.5],
    ['site allowed: the first script, on a page that is no article', 'e2e-chrome-mv3', 3],
  ] as const
  for (const [what, build, budget] of rows) {
    const driver = await openChromium(buildFolder(build), new FakeWeb())
    try {
      const times: number[] = []
      for (let visit = 0; visit < VISITS; visit++) times.push(await scriptTime(driver, `${MERIDIAN}/?${visit}`))
      yield { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms', of: VISITS, budget }
    } finally {
      await driver.close()
    }
  }
}
