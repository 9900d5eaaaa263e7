import { describe, expect, test } from 'vitest'
import { bodyText, probeArticle, readArticle } from '../../../article'
import { parseDateInWords } from '../../../article/dates/in-words'
import { fixture } from './support/load'

const OTHERS: [file: string, path: string][] = [
  ['front-og-article', '/'],
  ['front-many-articles', '/index.html'],
  ['section-politics', '/politics'],
  ['section-no-metadata', '/economy/'],
  ['search-results', '/search?q=ferry'],
  ['tag-page', '/tag/night-train'],
  ['author-page', '/author/ida-lund'],
  ['shop-product', '/shop/kitchen/enamel-kettle-two-litres-9921'],
  ['shop-category', '/kettles'],
  ['forum-thread', '/forum/threads/bees-leave-the-hive-in-march.4471'],
  ['forum-index', '/forum/'],
  ['subscribe', '/subscribe'],
  ['events', '/events'],
  ['about', '/about'],
]

describe.each(OTHERS)('%s is no article', (file, path) => {
  const url = `https://www.seeblatt.example${path}`
  test('to the probe', () => expect(probeArticle(fixture(`others/${file}.html`), url).isArticle).toBe(false))
  test('to the reader, who says why', async () => {
    const { isArticle, reason } = await readArticle(fixture(`others/${file}.html`), url)
    expect(isArticle).toBe(false)
    expect(reason).toMatch(/^The (?:page|address) .+\.$/)
  })
})

interface Expected {
  title: string
  authors: string[] | null
  day: string
  language?: string
  direction?: 'rtl'
  has: string[]
  lacks: string[]
  url?: string
}

const ARTICLES: [file: string, expected: Expected][] = [
  [
    'json-ld',
    {
      title: 'Harbour council delays vote on night ferries',
      authors: ['Ida Lund', 'Jonas Falk'],
      day: '2024-03-05',
      has: ['For the third time this year the councillors', 'two thirds of the shops'],
      lacks: ['Read more', 'old tram depot', 'By Ida Lund', 'Harbour council delays'],
      url: 'https://www.arle-courier.example/politics/harbour-council-delays-vote-1000',
    },
  ],
  [
    'live-blog',
    {
      title: 'Live: council debates night ferries',
      authors: ['Ida Lund'],
      day: '2024-03-05',
      has: ['The session has begun', 'ten votes to nine'],
      lacks: ['Economy'],
    },
  ],
  [
    'long-read',
    {
      title: 'A year on the quay',
      authors: ['Ida Lund'],
      day: '2023-12-28',
      has: ['Four seasons', 'on Sunday, for the third time'],
      lacks: ['Advertisement'],
    },
  ],
  [
    'broken-json-ld',
    { title: 'Minister defends new rules for short lets', authors: ['Vera Simon'], day: '2022-06-01', has: ['one flat in six'], lacks: [] },
  ],
  [
    'broken-beyond-repair',
    { title: 'Court lets pipeline go ahead', authors: ['Milan Petrov'], day: '2021-02-11', has: ['diggers'], lacks: [] },
  ],
  [
    'microdata',
    {
      title: 'Fewer swallows counted in the marshes',
      authors: ['Carla Voss'],
      day: '2020-09-14',
      has: ['barn doors'],
      lacks: ['nine nests', 'birdfriend'],
    },
  ],
  [
    'only-time',
    {
      title: 'The baker who reads to her customers',
      authors: ['Jonas Falk'],
      day: '2019-11-07',
      has: ['flour in my ears'],
      lacks: ['Text: Jonas'],
    },
  ],
  [
    'right-to-left',
    {
      title: 'مجلس الميناء يؤجل التصويت على العبّارات الليلية',
      authors: ['سلمى حدّاد'],
      day: '2024-03-05',
      language: 'ar',
      direction: 'rtl',
      has: ['كريم درويش'],
      lacks: ['كتبت'],
    },
  ],
  [
    'persian-calendar',
    {
      title: 'شورای بندر رأی‌گیری درباره کشتی‌های شبانه را عقب انداخت',
      authors: null,
      day: '2024-03-05',
      language: 'fa',
      direction: 'rtl',
      has: ['پروین کیانی'],
      lacks: ['تاریخ انتشار'],
    },
  ],
  [
    'japanese',
    {
      title: '港湾評議会、夜間フェリーの採決を延期',
      authors: null,
      day: '2024-03-05',
      language: 'ja',
      has: ['大野春香'],
      lacks: ['トップ'],
    },
  ],
  [
    'amp',
    {
      title: 'How a village got its night train back',
      authors: ['Ida Lund'],
      day: '2023-10-21',
      has: ['persistence'],
      lacks: ['Buy a car'],
      url: 'https://www.seeblatt.example/travel/how-a-village-got-its-night-train-back-5512.html',
    },
  ],
  [
    'consent-wall',
    {
      title: 'Teachers in Ostrava Bay end strike after nine days',
      authors: ['Vera Simon'],
      day: '2024-01-19',
      has: ['arbitrator'],
      lacks: ['partners', 'Your privacy'],
    },
  ],
  [
    'line-breaks',
    {
      title: 'Old tram depot may become swimming hall',
      authors: ['Carla Voss'],
      day: '2001-03-03',
      has: ['nine million'],
      lacks: ['Letters'],
    },
  ],
]
const ADDRESSES: Record<string, string> = {
  'json-ld': 'https://www.arle-courier.example/politics/harbour-council-delays-vote-1000?utm_source=x',
  'line-breaks': 'http://www.valley-echo.example/2001/depot0303.htm',
}

test.each(ARTICLES)('%s', async (file, expected) => {
  const url = ADDRESSES[file] ?? 'https://www.seeblatt.example/valley/story-of-the-day-5512.html'
  const article = await readArticle(fixture(`articles/${file}.html`), url)
  const { title, authors, published, language, direction, canonicalUrl, dateCandidates } = article.metadata
  expect(article.isArticle, article.reason).toBe(true)
  expect(title?.value).toBe(expected.title)
  expect(authors?.value ?? null).toEqual(expected.authors)
  const inWords = dateCandidates.map((text) => parseDateInWords(text, language?.value ?? null)).find((date) => date !== null)
  expect((published?.value ?? inWords)?.slice(0, 10)).toBe(expected.day)
  expect(language?.value).toBe(expected.language ?? 'en')
  expect(direction.value).toBe(expected.direction ?? 'ltr')
  if (expected.url) expect(canonicalUrl.value).toBe(expected.url)
  const text = bodyText(article)
  for (const part of expected.has) expect(text).toContain(part)
  for (const part of expected.lacks) expect(text).not.toContain(part)
})

test('offsets: every block is its stretch of the text, every quote span lies in one', async () => {
  for (const [file] of ARTICLES) {
    const { text, blocks, quotes } = await readArticle(
      fixture(`articles/${file}.html`),
      'https://www.seeblatt.example/a/story-of-the-day-5512',
    )
    expect(text).toBe(blocks.map(({ start, end }) => text.slice(start, end)).join('\n'))
    for (const quote of quotes) expect(quote.text).toBe(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
  }
})

test('a pull quote does not make a second quote', async () => {
  const { quotes } = await readArticle(fixture('articles/json-ld.html'), ADDRESSES['json-ld'] ?? '')
  expect(quotes.filter(({ text }) => text.includes('anchor chain'))).toHaveLength(1)
})
