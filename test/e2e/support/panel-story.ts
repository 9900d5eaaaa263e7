/** What a person does in the side panel and on the welcome page: the same in both browsers. */
import { expect } from 'vitest'
import type { Driver, Surface } from './driver'
import { keepByKey, openAndRead, PROMISE, TOLL } from './journey'
import { keys, says, shows } from './library'
import { waitForMark } from './marks'
import { rowsOf, waitForRows } from './record'
import type { FakeWeb } from './sites'

const URL_ = 'https://moor-post.on-record.test/quarry'
const FIRST = 'The quarry will not open before spring'
const LAST = 'We have 40 drivers and need 60'

const article = (first: string, last: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quarry delayed</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Moor Post">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quarry delayed","datePublished":"2025-02-03"}</script></head>
<body><main><article><h1>Quarry delayed</h1>
<p>${'The council of Stonefield met on Monday to hear about the quarry and its lorries. '.repeat(4)}</p>
<p>“${first},” said mayor Ida Stone at the meeting.</p>
${`<p>${'Residents asked about dust, noise and the road to the station, and went home late. '.repeat(6)}</p>`.repeat(12)}
<p>“${last},” said transport chief Bo Wren after it.</p>
<p>${'The next meeting is in March, when the road will be on the list again. '.repeat(4)}</p></article></main></body></html>`

const openPanel = async (driver: Driver) => driver.open(driver.extensionUrl(`sidepanel.html?tab=${await driver.tabId(URL_)}`))
const rows = (panel: Surface, wanted: number) => panel.until((n) => document.querySelectorAll('[data-statement]').length === n, wanted)
const scrolled = () => scrollY

/** Runs in the page: whether it was scrolled, and smooth scrolling is over. */
const atRest = (): boolean => {
  const before = Number(document.body.dataset.scrolledTo ?? Number.NaN)
  document.body.dataset.scrolledTo = String(scrollY)
  return scrollY > 100 && before === scrollY
}

export async function reviewsThePageByItsOrder(driver: Driver, web: FakeWeb): Promise<void> {
  web.add(URL_, article(FIRST, LAST))
  const { page } = await openAndRead(driver, URL_)
  const panel = await openPanel(driver)
  await shows(panel, FIRST)
  // The last one first: what is kept stands by its order on the page.
  await panel.click({ css: '[data-quote]:last-child button', name: 'Keep' })
  await rows(panel, 1)
  await panel.click({ css: '[data-quote] button', name: 'Keep' })
  await rows(panel, 2)
  const order = await panel.evaluate(() => [...document.querySelectorAll('[data-statement] .words')].map((one) => one.textContent), null)
  expect(order).toEqual([`“${FIRST},”`, `“${LAST},”`].map((words) => expect.stringContaining(words.slice(1, -2))))

  await panel.click({ css: '[data-statement] .words', name: LAST, part: true })
  await says(panel, 'The page shows it')
  await page.focus()
  await page.until(atRest, null)
  await panel.focus()
  await panel.click({ css: 'button', name: 'Back to where I was' })
  await page.focus()
  await page.until(() => scrollY === 0, null)
  expect(await page.evaluate(scrolled, null)).toBe(0)
}

export async function tellsWhatChangedAndWhatIsGone(driver: Driver, web: FakeWeb): Promise<void> {
  web.add(URL_, article(FIRST, LAST))
  const { page } = await openAndRead(driver, URL_)
  const panel = await openPanel(driver)
  await shows(panel, FIRST)
  for (const n of [1, 2]) {
    await panel.click({ css: '[data-quote] button', name: 'Keep' })
    await rows(panel, n)
  }
  web.add(URL_, article(FIRST.replace('not ', ''), 'Nothing of the kind was ever said here'))
  await page.reload()
  await driver.read(page)
  await panel.focus()
  await panel.reload()
  await shows(panel, 'a “not” changed since you kept it', '[data-statement]')
  await panel.textOf({ css: '[data-statement] del', name: 'not', part: true })
  await shows(panel, 'no longer on the page', '[data-statement]')
  await panel.textOf({ css: '[data-statement] button', name: 'Attach to new words' })
}

/** A quote that is not kept conflicts with one that is: dismissed and confirmed in the panel, and each taken back. */
export async function decidesOnAFoundQuote(driver: Driver): Promise<void> {
  const { page: promise } = await openAndRead(driver, PROMISE.url)
  await keepByKey(promise, PROMISE.words)
  const { page: toll } = await openAndRead(driver, TOLL.url)
  await waitForMark(toll, 'on-record-contradiction', TOLL.words)
  const panel = await driver.open(driver.extensionUrl(`sidepanel.html?tab=${await driver.tabId(TOLL.url)}`))
  const cards = (wanted: number) => panel.until((n) => document.querySelectorAll('.finding-card').length === n, wanted)
  const card = await panel.textOf({ css: 'main > .part:first-child .finding-card' })
  for (const words of [PROMISE.words, TOLL.words, 'this article', 'not kept yet']) expect(card).toContain(words)

  await panel.click({ css: '.finding-card [data-dismiss]' })
  await panel.click({ css: '.finding-card .dismiss-menu button', name: 'Irony' })
  await cards(0)
  await says(panel, 'Noted')
  await panel.click({ css: 'button', name: 'Undo', part: true })
  await cards(1)

  const confirm = async () => {
    await panel.click({ css: '.finding-card button', name: 'Confirm' })
    await shows(panel, 'Confirmed', '.finding-card .decided')
    await rows(panel, 1)
  }
  await confirm()
  await panel.click({ css: 'button', name: 'Undo', part: true })
  await rows(panel, 0)
  await shows(panel, 'not kept yet', '.finding-card .why')
  await confirm()
  await cards(1)
  const { statements, findings } = await rowsOf(panel)
  expect(statements).toHaveLength(2)
  expect(findings).toMatchObject([{ verdict: 'contradiction', status: 'confirmed' }])
}

/** The panel as a tab that is not in front: the tab in front is then another, as it always is beside a panel. */
export async function followsTheActiveTab(driver: Driver, web: FakeWeb): Promise<void> {
  web.add(URL_, article(FIRST, LAST))
  const quarry = await driver.open(URL_)
  const tunnel = await driver.open(PROMISE.url)
  const panel = await driver.open(driver.extensionUrl('sidepanel.html'))
  for (const [page, title, words] of [
    [quarry, 'Quarry delayed', FIRST],
    [tunnel, 'Harbour tunnel', PROMISE.words],
    [quarry, 'Quarry delayed', FIRST],
  ] as const) {
    await page.focus()
    await panel.until((wanted) => wanted.every((one) => document.body.textContent.includes(one)), [title, words])
  }
  const { statements } = await rowsOf(panel)
  expect(statements).toEqual([])
}

export async function isTriedOnTheWelcomePage(driver: Driver): Promise<void> {
  const page = await driver.open(driver.extensionUrl('welcome.html'))
  await page.click({ css: 'button', name: 'Read this page' })
  await page.click({ css: 'a.found', name: 'The first boat', part: true })
  await page.textOf({ css: '.keep-card input' })
  await keys(page, 'Enter')
  await page.textOf({ css: 'mark.kept' })
  await page.click({ css: 'a.found', name: 'Fares will go up', part: true })
  await page.textOf({ css: '.keep-card input' })
  await keys(page, 'Enter')
  await page.click({ css: '.finding-card button', name: 'Confirm' })
  await says(page, 'That is all there is to it')
  for (const words of ['Alt+Shift+K', 'Keep the button in sight', 'Allow a site']) await shows(page, words)
  expect(await rowsOf(page)).toEqual({ statements: [], speakers: [], findings: [] })
  await page.click({ css: 'a', name: 'Allow a site' })
  await page.textOf({ css: 'h1', name: 'Settings' })
  await waitForRows(page, ({ statements }) => statements.length === 0)
}
