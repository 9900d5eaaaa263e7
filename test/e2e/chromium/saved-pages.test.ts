import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SavedPage, savedPages } from '../../bench/pages'
import { buildFolder } from '../support/builds'
import { type ChromiumDriver, openChromium } from '../support/chromium'
import { sendTo } from '../support/control'
import { hasData } from '../support/data'
import type { Surface } from '../support/driver'
import { marksNow } from '../support/marks'
import { FakeWeb } from '../support/sites'
import { withoutScripts } from '../support/without-scripts'

interface State {
  ok: boolean
  isArticle: boolean
  quotes: { text: string }[]
}

const present = hasData('pages/dev')
const pages: SavedPage[] = present ? savedPages() : []

describe.skipIf(!present)('saved pages under their real addresses, scripts blocked', () => {
  let driver: ChromiumDriver
  let control: Surface
  const articles: string[] = []

  beforeAll(async () => {
    const web = new FakeWeb()
    for (const { url, html } of pages) web.add(url, withoutScripts(html))
    driver = await openChromium(buildFolder('e2e-chrome-mv3'), web)
    control = await driver.open(driver.extensionUrl('welcome.html'))
  })
  afterAll(() => driver?.close())

  test.each(pages)('$name is read, and what is found is marked', async ({ url }) => {
    const page = await driver.open(url)
    const state = (await sendTo(control, 'readTab', await driver.tabId(page.url))) as State
    expect(state).toMatchObject({ ok: true })
    if (state.isArticle) articles.push(url)
    const marks = await marksNow(page)
    const marked = marks.map(({ text }) => text.replace(/\s+/g, '')).join('')
    for (const quote of state.quotes) for (const span of quote.text.split(' … ')) expect(marked).toContain(span.replace(/\s+/g, ''))
    expect(driver.consoleLog().filter((line) => line.includes('On Record'))).toEqual([])
    await page.close()
  })

  test('nearly all of them are taken for articles', () => {
    expect(articles.length).toBeGreaterThanOrEqual(Math.floor(0.9 * pages.length))
  })
})
