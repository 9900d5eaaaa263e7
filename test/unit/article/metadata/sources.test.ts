import { describe, expect, test } from 'vitest'
import type { Metadata } from '../../../../article'
import { read } from '../support/load'

const PROSE =
  '<p>The council met on Tuesday, and after a long debate about the harbour it put off the vote to May, as the mayor had asked it to do.</p>'
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
const metadataOf = async (head: string, body = ''): Promise<Metadata> =>
  (await read(`<html><head>${head}</head><body>${body}${PROSE.repeat(6)}</body></html>`)).metadata

describe('JSON-LD', () => {
  const story = {
    '@type': 'NewsArticle',
    headline: 'Tom &amp; Ada sail',
    datePublished: '2024-03-05',
    author: { '@type': 'Person', name: 'Ida Lund' },
  }
  test.each([
    ['alone', ld(story)],
    ['in a list', ld([{ '@type': 'WebSite', name: 'x' }, story])],
    ['in a graph', ld({ '@graph': [{ '@type': 'WebPage', name: 'y' }, story] })],
    ['as the main thing of a page', ld({ '@type': 'WebPage', mainEntity: story })],
    ['with a type of several', ld({ ...story, '@type': ['NewsArticle', 'Report'] })],
    ['with a full type', ld({ ...story, '@type': 'https://schema.org/NewsArticle' })],
    [
      'author by reference',
      ld({
        '@graph': [
          { ...story, author: { '@id': '#ida' } },
          { '@type': 'Person', '@id': '#ida', name: 'Ida Lund' },
        ],
      }),
    ],
    ['author as a word', ld({ ...story, author: 'Ida Lund' })],
    ['author in parts', ld({ ...story, author: { givenName: 'Ida', familyName: 'Lund' } })],
    [
      'broken beside whole',
      ld('{"@type":"NewsArticle","headline":"Tom & Ada sail","datePublished":"2024-03-05","author":{"name":"Ida Lund"} oops') +
        ld({ '@type': 'BreadcrumbList' }),
    ],
  ])('%s', async (_, head) => {
    const { title, authors, published } = await metadataOf(head)
    expect([title?.value, authors?.value, published?.value]).toEqual(['Tom & Ada sail', ['Ida Lund'], '2024-03-05'])
  })

  test("of several articles, the page's own", async () => {
    const other = (n: number) => ({
      ...story,
      headline: `Another story ${n}`,
      url: `https://www.seeblatt.example/o/another-story-number-${n}`,
    })
    const own = { ...story, mainEntityOfPage: { '@id': 'https://www.seeblatt.example/politics/some-story-of-the-day-4711' } }
    expect((await metadataOf(ld([other(1), other(2), other(3), own]))).title?.value).toBe('Tom & Ada sail')
    const named = { ...story, headline: 'Tom and Ada sail' }
    expect((await metadataOf(`<title>Tom and Ada sail – Seeblatt</title>${ld([other(1), other(2), other(3), named])}`)).title?.value).toBe(
      'Tom and Ada sail',
    )
  })
})

describe('other sources', () => {
  test('Open Graph', async () => {
    const { title, published, publisher, section, keywords } = await metadataOf(
      '<meta property="og:title" content="Tom &amp;amp; Ada sail"><meta property="og:site_name" content="Seeblatt"><meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta property="article:section" content="Sport"><meta property="article:tag" content="boats"><meta property="article:tag" content="harbour">',
    )
    expect([title?.value, published?.value, publisher?.value, section?.value, keywords?.value]).toEqual([
      'Tom & Ada sail',
      '2024-03-05T10:00:00Z',
      'Seeblatt',
      'Sport',
      ['boats', 'harbour'],
    ])
  })
  test.each([
    ['meta author', '<meta name="author" content="Ida Lund">', ''],
    ['meta of an analytics service', '<meta name="parsely-author" content="Ida Lund">', ''],
    ['rel=author', '', '<h1>Council puts off the vote</h1><a rel="author" href="/a">Ida Lund</a>'],
    ['a line "By"', '', '<h1>Council puts off the vote</h1><p>By Ida Lund</p>'],
    ['a line "By" with its date', '', '<h1>Council puts off the vote</h1><div>By Ida Lund | 5 March 2024</div>'],
    ['a "By" in a box of its own', '', '<h1>Council puts off the vote</h1><div>By</div><div><a href="/a">Ida Lund</a></div>'],
    ['a "By" said twice', '', '<h1>Council puts off the vote</h1><div>By<span>by Ida Lund</span></div>'],
    [
      'a line within a byline',
      '',
      '<h1>Council puts off the vote</h1><div class="byline">5 March 2024<span class="byline">By Ida Lund</span></div>',
    ],
    ['a class', '', '<h1>Council puts off the vote</h1><div class="article-byline">Ida Lund</div>'],
  ])('author by %s', async (_, head, body) => expect((await metadataOf(head, body)).authors?.value).toEqual(['Ida Lund']))

  test('authors of related articles are not ours', async () => {
    const { authors } = await metadataOf('', '<h1>Council puts off the vote</h1><aside><a rel="author" href="/b">Vera Simon</a></aside>')
    expect(authors).toBeNull()
  })

  test.each([
    ['meta', '<meta name="dc.date.issued" content="2024-03-05">', ''],
    ['time', '', '<h1>Council puts off the vote</h1><time datetime="2024-03-05">yesterday</time>'],
  ])('day by %s', async (_, head, body) => expect((await metadataOf(head, body)).published?.value).toBe('2024-03-05'))

  test('the day in the address', async () => {
    const article = await read(`<title>x</title>${PROSE}`, 'https://a.example/2024/03/05/council')
    expect(article.metadata.published).toMatchObject({ value: '2024-03-05', origin: 'url' })
  })
})

test.each([
  ['stated and true', '<html lang="en-GB">', PROSE, 'en-GB'],
  ['stated but not so', '<html lang="de">', PROSE, 'en'],
  [
    'not stated',
    '<html>',
    '<p>Der Rat hat die Abstimmung über die Fähren am Dienstag nicht abgehalten, weil die Reederei mit den Antworten auf die Fragen noch nicht fertig ist.</p>',
    'de',
  ],
  [
    'not stated, by script',
    '<html>',
    '<p>Міська рада відклала голосування щодо нічних поромів, бо компанія ще не відповіла на запитання депутатів і мешканців.</p>',
    'uk',
  ],
])('language %s', async (_, html, body, language) => {
  expect((await read(`${html}<body><h1>x</h1>${body.repeat(4)}</body></html>`)).metadata.language?.value).toBe(language)
})
