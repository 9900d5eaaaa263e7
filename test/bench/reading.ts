import { buildFolder } from '../e2e/support/builds'
import { openChromium } from '../e2e/support/chromium'
import { FakeWeb } from '../e2e/support/sites'
import { withoutScripts } from '../e2e/support/without-scripts'
import { type Measurement, quantile, spread } from './measurement'
import { savedPages } from './pages'

/** Runs in the page: collects long tasks from now on. */
const watchTasks = () => {
  const tasks: number[] = []
  Object.assign(globalThis, { onRecordTasks: tasks })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration)
  }).observe({ type: 'longtask' })
}

const longestTask = () => Math.max(0, ...(globalThis as never as { onRecordTasks: number[] }).onRecordTasks)

/** Every saved page under its real address, scripts blocked; the time runs from the request to the reader's answer, quotes painted. */
export async function* measure(): AsyncGenerator<Measurement> {
  const pages = savedPages()
  const web = new FakeWeb()
  for (const { url, html } of pages) web.add(url, withoutScripts(html))
  const driver = await openChromium(buildFolder('e2e-chrome-mv3'), web)
  const times: number[] = []
  const tasks: number[] = []
  try {
    for (const { url } of pages) {
      const page = await driver.open(url)
      await page.evaluate(watchTasks, null)
      const start = performance.now()
      await driver.read(page)
      times.push(performance.now() - start)
      tasks.push(await page.evaluate(longestTask, null))
      await page.close()
    }
  } finally {
    await driver.close()
  }
  yield* spread('from click to quotes marked', times, 300)
  yield {
    what: 'longest main-thread task, median (Readability’s own parse included)',
    value: quantile(tasks, 0.5),
    unit: 'ms',
    of: tasks.length,
  }
  yield { what: 'longest main-thread task, p95', value: quantile(tasks, 0.95), unit: 'ms', of: tasks.length }
}
