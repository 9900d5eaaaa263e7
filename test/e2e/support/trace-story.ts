/** What the reader leaves in a page that is switched off: nothing. The same in both browsers. */
import { expect } from 'vitest'
import type { PageState } from '../../../messages/page-state'
import { sendTo } from './control'
import type { Driver, Surface } from './driver'
import { waitForMark } from './marks'
import type { FakeWeb } from './sites'

const WORDS = 'We will not sell the light'

/** An article with a quote of its own, one in an open shadow tree and one in a frame; it paints something itself. */
export const LAYERED = (url: string): string => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'No hotel',
    datePublished: '2024-03-05T08:00:00+01:00',
  }
  const inner = '<p>Tarrow called the offer “a bottle in a church”, and the clerk wrote it down word by word for the minutes.</p>'
  return `<!doctype html><html lang="en" class="no-js" data-theme="light"><head><meta charset="utf-8"><title>No hotel</title>
<meta property="og:type" content="article"><link rel="canonical" href="${url}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body { font: 18px/1.6 serif } ::highlight(the-page) { background: pink }</style></head>
<body style="margin: 40px"><article><h1>No hotel in the lighthouse</h1>
<p>The lighthouse on Gannet Rock will not be sold. The harbour board decided so on Monday, after three offers and a night of rain.</p>
<p>“${WORDS},” said Selma Tarrow, who chairs the board. Nobody in the hall answered her for a while, and then the clerk read on.</p>
<x-card></x-card>
<iframe title="The rest" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>
<p>Repairs are to cost 640,000 crowns. “The money will be found in time,” Tarrow said. The board meets again in four weeks.</p></article>
<script>
const root = document.querySelector('x-card').attachShadow({ mode: 'open' })
root.innerHTML = '<p>The clerk asked for the floor. “Nobody sells a lamp that is lit,” said Jon Abara, who has kept it for thirty years.</p>'
const sheet = new CSSStyleSheet()
sheet.replaceSync('p { color: #222 }')
root.adoptedStyleSheets = [sheet]
const range = new Range()
range.selectNodeContents(document.querySelector('h1'))
CSS.highlights.set('the-page', new Highlight(range))
// Before anything is read: the tests' build may read an article by itself.
addEventListener('load', () => { globalThis.before = (${everything})() })
</script></body></html>`
}

/** Runs in the page: everything of it that a script of ours could have touched. */
function everything() {
  const documents = [document, document.querySelector('iframe')?.contentDocument].filter((one) => one != null)
  const roots = [...documents, ...documents.flatMap((one) => [...one.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []))]
  return {
    markup: roots.map((root) => ('documentElement' in root ? root.documentElement.outerHTML : root.innerHTML)),
    sheets: roots.map((root) => [root.styleSheets.length, root.adoptedStyleSheets.length]),
    highlights: documents.map((one) => [...((one.defaultView as typeof globalThis | null)?.CSS.highlights.keys() ?? [])]),
    looks: [...document.querySelectorAll('h1, article p')].map((element) => getComputedStyle(element).textDecoration),
    globals: Object.keys(globalThis).filter((name) => /record/i.test(name)),
    ranges: getSelection()?.rangeCount,
  }
}

async function opened(driver: Driver, url: string): Promise<{ page: Surface; control: Surface; tab: number }> {
  const control = await driver.open(driver.extensionUrl('welcome.html'))
  const page = await driver.open(url)
  const tab = await driver.tabId(url)
  return { page, control, tab }
}

/** Reads, keeps, points and is switched off: the page is what it was. */
export async function leavesNoTrace(driver: Driver, web: FakeWeb): Promise<void> {
  const url = 'https://layered.on-record.test/lighthouse.html'
  web.add(url, LAYERED(url))
  const { page, control, tab } = await opened(driver, url)
  const before = await page.until(() => (globalThis as never as { before: unknown }).before, null)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  for (const { key } of quotes) await sendTo(control, 'keepQuote', key, tab)
  await page.focus()
  await waitForMark(page, 'on-record-kept', WORDS)
  await page.until(() => document.querySelector('on-record-reader') !== null, null)
  expect(await page.evaluate(everything, null)).not.toEqual(before)

  await sendTo(control, 'stopReading', undefined, tab)
  await page.until(() => document.querySelector('on-record-reader') === null, null)
  expect(await page.evaluate(everything, null)).toEqual(before)
}

/** Runs in the page, before it is read. */
const watchViolations = () => {
  const violations: string[] = []
  Object.assign(globalThis, { violations })
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
}

/** A page that forbids scripts, styles and selecting: its quotes are kept by one key, and nothing of ours breaks its rules. */
export async function worksOnGuardedPage(driver: Driver, url: string): Promise<void> {
  const { page, control, tab } = await opened(driver, url)
  await page.evaluate(watchViolations, null)
  const { quotes } = (await sendTo(control, 'readTab', tab)) as PageState
  await page.focus()
  const { key } = quotes.find(({ text }) => text.includes(WORDS)) ?? {}
  await sendTo(control, 'keepQuote', key, tab)
  await waitForMark(page, 'on-record-kept', WORDS)
  await page.reload()
  await page.evaluate(watchViolations, null)
  await driver.read(page)
  await waitForMark(page, 'on-record-kept', WORDS)
  const { statements } = (await sendTo(control, 'readTab', tab)) as PageState
  expect(statements.map(({ state }) => state)).toEqual(['same'])
  expect(await page.evaluate(() => (globalThis as never as { violations: string[] }).violations, null)).toEqual([])
  expect(
    driver.consoleLog().filter((line) => line.startsWith(url) && /Trusted|Security.Policy|error/i.test(line) && !line.includes('favicon')),
  ).toEqual([])
}
