import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../article'
import { bundleForPage } from './support/bundle'
import { chromiumPath, openChromium } from './support/chromium'
import { savedFigures } from './support/figures'
import { manifestOf, savedPages } from './support/load'

declare const OnRecord: typeof import('../../../article')

const why = savedPages === null ? ' (left out: the saved pages are not here; set ON_RECORD_DATA)' : ''

/** Floors below what is measured, so that a loss is noticed; `npm run eval -- report` prints the figures themselves. */
describe.skipIf(savedPages === null)(`the saved pages${why}`, () => {
  test('title, authors, day, body and kind stay above their floors', async () => {
    const floors = { 'title exact': 0.9, authors: 0.9, 'day of publication': 0.95, 'body F1': 0.96, 'articles recognised': 0.97 }
    const figures = await savedFigures(savedPages ?? '')
    for (const [name, floor] of Object.entries(floors)) expect(figures.get(name), name).toBeGreaterThanOrEqual(floor)
  })
})

const browserless = chromiumPath === undefined ? ' (left out: no Chromium found)' : why
describe.skipIf(savedPages === null || chromiumPath === undefined)(`the saved pages in Chromium${browserless}`, () => {
  test('every quote is painted with its own words', async () => {
    const folder = savedPages ?? ''
    const code = await bundleForPage('../../../../article/index.ts')
    const browser = await openChromium()
    let quotes = 0
    try {
      const page = await browser.newPage()
      await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fallback() : route.abort()))
      for (const { file, url } of manifestOf(folder)) {
        const html = readFileSync(`${folder}/${file}`, 'utf8').replace(/<script\b(?![^>]*ld\+json)[\s\S]*?<\/script>/gi, '')
        await page.unroute('**/*')
        await page.route('**/*', (route) =>
          route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
            ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
            : route.abort(),
        )
        await page.goto(url, { waitUntil: 'domcontentloaded' })
        await page.evaluate(`${code};globalThis.OnRecord = OnRecord`)
        const painted = await page.evaluate(async () => {
          const article: Article = await OnRecord.readArticle(document, location.href)
          return article.quotes.map((quote) => ({ text: quote.text, words: OnRecord.rangesOf(article, quote.spans).map(String).join('') }))
        })
        quotes += painted.length
        for (const { text, words } of painted) expect(bare(words), file).toBe(bare(text.replaceAll(' … ', '')))
      }
    } finally {
      await browser.close()
    }
    expect(quotes).toBeGreaterThan(100)
  })
})

function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060…]+/g, '')
}
