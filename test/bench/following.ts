/** After a page renders its article anew, and on one that never rests: the extension in a real browser. */
import { buildFolder } from '../e2e/support/builds'
import { type ChromiumDriver, openChromium } from '../e2e/support/chromium'
import { sendTo } from '../e2e/support/control'
import type { Surface } from '../e2e/support/driver'
import { FRAMEWORKS, frameworkPage, QUOTE } from '../e2e/support/framework-page'
import { waitForMark } from '../e2e/support/marks'
import { FakeWeb } from '../e2e/support/sites'
import { LeftOut, type Measurement, quantile } from './measurement'

/** A loop of renderings, each after the page has rested from the last. */
const RENDERINGS = 25
const REST_MS = 300
/** After the burst that is allowed at once, which a page has once. */
const RESTLESS_MS = 40_000

interface State {
  quotes: { key: string; text: string }[]
}

/** Runs in the page: renders anew, and gives the milliseconds from the last change of the DOM until kept words are painted on it. */
async function repainted(words: string): Promise<number> {
  let last = 0
  const observer = new MutationObserver(() => {
    last = performance.now()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
  const isPainted = () =>
    [...(CSS.highlights.get('on-record-kept') ?? [])].some(
      (range) => range instanceof Range && range.startContainer.isConnected && range.toString() === words,
    )
  ;(globalThis as never as { acts: { rekey: () => void } }).acts.rekey()
  while (last === 0 || !isPainted()) await new Promise((done) => setTimeout(done, 4))
  observer.disconnect()
  return performance.now() - last
}

/** Runs in the page: changes words beside the article without end, and counts how often kept words are painted anew. */
const becomeRestless = () => {
  const clock = document.body.appendChild(document.createElement('p'))
  const counted: { passes: number; last: AbstractRange | undefined } = { passes: 0, last: undefined }
  Object.assign(globalThis, { counted })
  setInterval(() => {
    clock.textContent = `It is ${performance.now()}`
    const [painted] = CSS.highlights.get('on-record-kept') ?? []
    if (painted !== counted.last) counted.passes++
    counted.last = painted
  }, 50)
}

const passes = () => (globalThis as never as { counted: { passes: number } }).counted.passes

async function keepQuote(driver: ChromiumDriver, control: Surface, page: Surface): Promise<void> {
  const tab = await driver.tabId(page.url)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as State
  await sendTo(control, 'keepQuote', quotes.find(({ text }) => text.includes(QUOTE))?.key, tab)
  await page.focus()
  await waitForMark(page, 'on-record-kept', QUOTE)
}

/** Milliseconds that the page's main thread worked in a minute, by the browser's own counters. */
async function worked(driver: ChromiumDriver, page: Surface): Promise<number> {
  const session = await driver.pageOf(page).context().newCDPSession(driver.pageOf(page))
  await session.send('Performance.enable')
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const before = await taken()
  await driver.pageOf(page).waitForTimeout(RESTLESS_MS)
  return (await taken()) - before
}

export async function* measure(): AsyncGenerator<Measurement> {
  const [framework] = FRAMEWORKS
  if (!framework) throw new LeftOut('no framework is installed')
  const web = new FakeWeb()
  const urls = FRAMEWORKS.map((name) => `https://${name}.on-record.test/lighthouse.html`)
  for (const [at, name] of FRAMEWORKS.entries()) web.add(urls[at] ?? '', await frameworkPage(name))
  const driver = await openChromium(buildFolder('e2e-chrome-mv3'), web)
  try {
    const control = await driver.open(driver.extensionUrl('welcome.html'))
    for (const [at, name] of FRAMEWORKS.entries()) {
      const page = await driver.open(urls[at] ?? '')
      await keepQuote(driver, control, page)
      await page.evaluate(() => (globalThis as never as { hydrate: () => void }).hydrate(), null)
      await page.until(() => 'acts' in globalThis, null)
      const times: number[] = []
      for (let turn = 0; turn < RENDERINGS; turn++) {
        await driver.pageOf(page).waitForTimeout(REST_MS)
        times.push(await page.evaluate(repainted, QUOTE))
      }
      yield {
        what: `${name} renders the article anew: kept words painted, median`,
        value: quantile(times, 0.5),
        unit: 'ms',
        of: RENDERINGS,
        budget: 200,
      }
      yield { what: `${name}, 95 of a hundred`, value: quantile(times, 0.95), unit: 'ms', of: RENDERINGS, budget: 200 }
      await page.close()
    }
    const shares: number[] = []
    let painted = 0
    for (const isRead of [false, true]) {
      const page = await driver.open(urls[0] ?? '')
      if (isRead) {
        await driver.read(page)
        await waitForMark(page, 'on-record-kept', QUOTE)
      }
      await page.focus()
      await page.evaluate(becomeRestless, null)
      await driver.pageOf(page).waitForTimeout(5_000)
      const before = await page.evaluate(passes, null)
      shares.push((await worked(driver, page)) / RESTLESS_MS)
      painted = (await page.evaluate(passes, null)) - before
      await page.close()
    }
    const [bare = 0, read = 0] = shares
    yield { what: 'a page that never rests: share of a core, not read', value: 100 * bare, unit: '%' }
    yield { what: 'a page that never rests: share of a core added by reading it', value: 100 * (read - bare), unit: '%', budget: 1 }
    yield { what: 'a page that never rests: passes a minute', value: (painted * 60_000) / RESTLESS_MS, unit: 'count' }
  } finally {
    await driver.close()
  }
}
