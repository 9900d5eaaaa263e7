/** What the page that is being read loses while statements are checked: the extension as it is built, in Chromium. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../../e2e/support/builds'
import { type ChromiumDriver, openChromium } from '../../e2e/support/chromium'
import { sendTo } from '../../e2e/support/control'
import { openAndRead, TOLL } from '../../e2e/support/journey'
import { openChecks } from '../../e2e/support/record'
import { FakeWeb, MERIDIAN } from '../../e2e/support/sites'
import { newspaper } from '../../fixtures/newspaper'
import { LeftOut, type Measurement, quantile } from '../measurement'

/** Statements whose check is measured, of the article's own speaker. */
const CHECKS = 8
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

interface State {
  quotes: { key: string; speakerName: string | null }[]
}

/** Milliseconds that a page's main thread has worked so far, by the browser's own counters: processor time, so that a busy machine changes nothing. */
async function counterOf(driver: ChromiumDriver, page: Awaited<ReturnType<typeof openAndRead>>['page']) {
  const session = await driver.pageOf(page).context().newCDPSession(driver.pageOf(page))
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/** Keeps statements from other tabs while one page is under reading; what that page works meanwhile, over what it works at rest. */
export async function* measureReadPage(): AsyncGenerator<Measurement> {
  const build = buildFolder('e2e-chrome-mv3')
  if (!existsSync(join(build, 'manifest.json')))
    throw new LeftOut('the page being read: there is no test build (npm test -- --only e2e-builds)')
  const driver = await openChromium(build, new FakeWeb())
  try {
    const control = await driver.open(driver.extensionUrl('welcome.html'))
    const { page } = await openAndRead(driver, TOLL.url)
    const worked = await counterOf(driver, page)
    const lost: number[] = []
    for (const { path } of newspaper.articles.filter((article) => MERIDIAN + article.path !== TOLL.url)) {
      if (lost.length >= CHECKS) break
      const other = await driver.open(MERIDIAN + path)
      const tab = await driver.tabId(other.url)
      const { quotes } = (await sendTo(control, 'readTab', tab)) as State
      await page.focus()
      for (const { key } of quotes.filter(({ speakerName }) => speakerName !== null).slice(0, CHECKS - lost.length)) {
        await pause(1_000)
        const [before, start] = [await worked(), performance.now()]
        await sendTo(control, 'keepQuote', key, tab)
        while ((await openChecks(control)) > 0) await pause(100)
        const [checked, took] = [await worked(), performance.now() - start]
        await pause(took)
        const atRest = (await worked()) - checked
        lost.push(Math.max(0, checked - before - atRest))
      }
      await other.close()
    }
    yield {
      what: 'page being read: main thread lost to one check, median',
      value: quantile(lost, 0.5),
      unit: 'ms',
      of: lost.length,
      budget: 5,
    }
    yield { what: 'page being read: the most', value: Math.max(...lost), unit: 'ms', of: lost.length, budget: 5 }
  } finally {
    await driver.close()
  }
}
