import { afterEach, describe, expect, test } from 'vitest'
import { rangesOf, readArticle } from '../../../article'
import bytes from '../../fixtures/pages/articles/json-ld.html?raw'

const PROSE =
  'The council met on Tuesday, and after a long debate about the harbour it put off the vote to May, as the mayor had asked it to do.'
const ADDRESS = 'https://www.seeblatt.example/politics/some-story-of-the-day-4711'

function show(html: string): void {
  document.body.innerHTML = `<h1>Council puts off vote on harbour again</h1><div class="text">${html}</div>`
}
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${PROSE.replace('Tuesday', `day ${i} of the week`)}</p>`).join('')
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060]+/g, '')

afterEach(() => {
  document.body.innerHTML = ''
})

describe('rangesOf', () => {
  test('gives the words back, across inline markup', async () => {
    show(
      `${paragraphs(3)}<p>“We <em>will</em>   not\n sign,” said the mayor, Greta Holm, after a meeting that had lasted for most of the night.</p>`,
    )
    const article = await readArticle(document, ADDRESS)
    const start = article.text.indexOf('We will not sign')
    const [range] = rangesOf(article, [{ start, end: start + 'We will not sign'.length }])
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('We will not sign')
    expect(range?.getBoundingClientRect().width).toBeGreaterThan(0)
  })

  test('gives one range for each block that a span touches, in page order', async () => {
    show(paragraphs(3))
    const article = await readArticle(document, ADDRESS)
    const spans = [
      { start: article.text.length - 5, end: article.text.length },
      { start: 0, end: article.text.indexOf('\n') + 4 },
    ]
    const ranges = rangesOf(article, spans)
    expect(ranges).toHaveLength(3)
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1]
      if (next) expect(range.compareBoundaryPoints(Range.START_TO_START, next)).toBe(-1)
    }
  })

  test('gives none where the page has changed its words or taken them away', async () => {
    show(paragraphs(4))
    const article = await readArticle(document, ADDRESS)
    const [, changed, removed, kept] = article.blocks
    if (changed?.node) changed.node.textContent = 'Something else'
    removed?.node?.remove()
    expect(rangesOf(article, [changed!, removed!])).toEqual([])
    expect(rangesOf(article, [kept!])).toHaveLength(1)
  })

  test('follows an edit that leaves the words as they are', async () => {
    show(paragraphs(3))
    const article = await readArticle(document, ADDRESS)
    const node = article.blocks[1]?.node?.firstChild
    if (node instanceof Text) node.data = `  ${node.data}\n`
    expect(rangesOf(article, [article.blocks[1]!])[0]?.toString()).toBe(
      article.text.slice(article.blocks[1]!.start, article.blocks[1]!.end),
    )
  })

  test('paints every quote of a whole page with its own words', async () => {
    const page = new DOMParser().parseFromString(bytes, 'text/html')
    document.body.replaceChildren(...page.body.childNodes)
    const article = await readArticle(document, ADDRESS)
    expect(article.quotes.length).toBeGreaterThan(2)
    for (const quote of article.quotes) {
      const painted = rangesOf(article, quote.spans).map(String).join('')
      expect(bare(painted)).toBe(bare(quote.text.replaceAll(' … ', '')))
    }
  })
})

describe('a live page', () => {
  test('is left as it was', async () => {
    show(`${paragraphs(3)}<aside><p>${PROSE}</p></aside>`)
    const before = document.documentElement.outerHTML
    await readArticle(document, ADDRESS)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('gets its turn during a long reading, and may change in it', async () => {
    show(paragraphs(3_000))
    let turns = 0
    const pause = async (): Promise<void> => {
      turns++
      document.querySelector('p')?.remove()
      await new Promise((resolve) => setTimeout(resolve))
    }
    const article = await readArticle(document, ADDRESS, { pause })
    expect(turns).toBeGreaterThan(2)
    expect(article.text).toContain('The council met')
    rangesOf(article, article.blocks.slice(0, 20))
  })
})
