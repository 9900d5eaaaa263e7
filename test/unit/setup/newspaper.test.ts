import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { siteFile } from '../../../scripts/newspaper.mjs'
import { newspaper } from '../../fixtures/newspaper'

const documentOf = (path: string) => parseHTML(siteFile('newspaper', path)?.body.toString() ?? '').document
const textOf = (path: string) => documentOf(path).querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''
const quoteOf = (side: { path: string; quote: string }) =>
  newspaper.articles.find(({ path }) => path === side.path)?.quotes.find(({ text }) => text === side.quote)

describe('the sample newspaper', () => {
  test('is large and various enough', () => {
    expect(newspaper.articles.length).toBeGreaterThanOrEqual(8)
    expect(new Set(newspaper.articles.map(({ markup }) => markup)).size).toBe(newspaper.articles.length)
    expect(new Set(newspaper.articles.map(({ published }) => published.slice(0, 4))).size).toBeGreaterThanOrEqual(6)
    expect(newspaper.contradictions).toHaveLength(3)
    expect(newspaper.lookalikes).toHaveLength(5)
  })

  test.each(newspaper.articles)('$path holds its title and every gold quote', ({ path, title, quotes }) => {
    expect(documentOf(path).querySelector('h1')?.textContent).toBe(title)
    const text = textOf(path)
    for (const span of quotes.flatMap((quote) => quote.text.split(' … '))) expect(text).toContain(span)
  })

  test.each([...newspaper.contradictions, ...newspaper.lookalikes])('$speaker: $why', ({ speaker, earlier, later }) => {
    expect(quoteOf(earlier)?.speaker).toBe(speaker)
    expect(quoteOf(later)?.speaker).toBe(speaker)
    const day = (side: { path: string }) => newspaper.articles.find(({ path }) => path === side.path)?.published ?? ''
    expect(day(earlier) < day(later)).toBe(true)
  })

  test('every link leads to a page or file of it', () => {
    for (const path of ['/', ...newspaper.articles.map((article) => article.path)]) {
      for (const element of documentOf(path).querySelectorAll('main a[href], main img, link[rel=stylesheet]')) {
        const link = element.getAttribute('href') ?? element.getAttribute('src') ?? ''
        expect(siteFile('newspaper', link), `${path} → ${link}`).not.toBeNull()
      }
    }
  })

  test.each(['/../newspaper.json/..%2f..', '/%2e%2e/%2e%2e/package.json', '/nothing.html', '/2019/'])('%s gives nothing', (path) => {
    expect(siteFile('newspaper', path)).toBeNull()
  })
})
