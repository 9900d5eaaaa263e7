import { expect, test } from 'vitest'
import { readArticle } from '../../../../article'
import { parsePage } from '../../../eval/parse-page'

const PROSE =
  '<p>The council met on Tuesday, and after a long debate about the harbour it put off the vote to May, as the mayor had asked it to do.</p>'
const FIRST = 'https://moor-post.example/news/harbour-vote'
const SECOND = 'https://moor-post.example/news/school-roof'
/** A page that went on to the second article and left the head of the first standing. */
const page = () =>
  parsePage(`<html lang="en"><head><title>School gets a roof</title>
    <link rel="canonical" href="${FIRST}"><meta property="og:title" content="Harbour vote put off"><meta property="og:site_name" content="Moor Post">
    <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', url: FIRST, headline: 'Harbour vote put off', datePublished: '2019-02-02' })}</script>
    </head><body><h1>School gets a roof</h1><time datetime="2024-03-05">5 March 2024</time>${PROSE.repeat(6)}</body></html>`)

test('of the head of the article before only what holds for the site is believed', async () => {
  const { metadata } = await readArticle(page(), SECOND, { left: new Set([FIRST]) })
  expect(metadata.canonicalUrl.value).toBe(SECOND)
  expect(metadata.title?.value).toBe('School gets a roof')
  expect(metadata.published?.value).toBe('2024-03-05')
  expect(metadata.publisher?.value).toBe('Moor Post')
})

test('a head that came along, and one of a page that was opened anew, is believed', async () => {
  for (const left of [undefined, new Set(['https://moor-post.example/news/other'])])
    expect((await readArticle(page(), SECOND, { left })).metadata.canonicalUrl.value).toBe(FIRST)
  expect((await readArticle(page(), FIRST, { left: new Set([FIRST]) })).metadata.title?.value).toBe('Harbour vote put off')
})
