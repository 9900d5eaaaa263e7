import { expect, test } from 'vitest'
import { normalizeUrl } from '../../../article/url'
import { pageRecord } from '../../../entrypoints/background/page-record'
import { keepStatement } from '../../../storage'
import { draft, freshRecord } from '../storage/fixtures'

const KEPT = 'https://www.gazette.example/2025/03/04/council-budget'
const TITLE = 'Council votes on the budget of the harbour'
const DAY = '2025-03-04T08:00:00Z'

interface Page {
  url: string
  /** As the page itself says it; absent: says nothing. */
  canonical?: string
  title?: string
  published?: string | null
}

test.each<[string, Page, boolean]>([
  ['its own address', { url: KEPT }, true],
  ['a fragment', { url: `${KEPT}#comments` }, true],
  ['tracking parameters', { url: `${KEPT}?utm_source=mail&utm_medium=x&fbclid=y` }, true],
  ['http', { url: KEPT.replace('https', 'http') }, true],
  ['a slash at the end', { url: `${KEPT}/` }, true],
  ['an AMP path', { url: `${KEPT}/amp/` }, true],
  ['an AMP host', { url: KEPT.replace('www.', 'amp.') }, true],
  ['an AMP cache', { url: 'https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/2025/03/04/council-budget' }, true],
  ['an AMP viewer', { url: 'https://www.google.com/amp/s/www.gazette.example/2025/03/04/council-budget' }, true],
  ['without www', { url: KEPT.replace('www.', ''), title: 'Other words', published: null }, true],
  ['the phone’s edition', { url: KEPT.replace('www.', 'm.'), title: 'Other words', published: null }, true],
  ['a canonical link', { url: 'https://www.gazette.example/print?id=77', canonical: KEPT, title: 'Print' }, true],
  ['moved', { url: 'https://www.gazette.example/archive/77-council-budget' }, true],
  ['moved, with other marks in the headline', { url: 'https://gazette.example/archive/77', title: `“${TITLE}”!` }, true],
  ['moved, the hour of its day corrected', { url: 'https://www.gazette.example/archive/77', published: '2025-03-04T11:30:00Z' }, true],
  ['the same headline on another day', { url: 'https://www.gazette.example/archive/77', published: '2025-03-11T08:00:00Z' }, false],
  ['the same headline without a day', { url: 'https://www.gazette.example/archive/77', published: null }, false],
  ['the same headline in another paper', { url: 'https://www.courier.example/archive/77' }, false],
  ['another headline', { url: 'https://www.gazette.example/archive/77', title: 'Council votes on the harbour’s new lamp' }, false],
  ['another article', { url: 'https://www.gazette.example/2025/03/04/council-lamp', title: 'The lamp' }, false],
  ['another query', { url: `${KEPT}?id=2`, title: 'The lamp' }, false],
])('%s', async (_, { url, canonical, title = TITLE, published = DAY }, isSame) => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'We will not raise the levy.', url: KEPT, title: TITLE }))
  const canonicalUrl = normalizeUrl(canonical ?? url)
  const { statements, canonicalUrl: known } = await pageRecord(db, { url, canonicalUrl, title, published })
  expect([statements.length, known]).toEqual(isSame ? [1, KEPT] : [0, canonicalUrl])
})

test('of two articles with one headline on one day neither is taken for the moved one', async () => {
  const db = await freshRecord()
  for (const path of ['a', 'b'])
    await keepStatement(
      db,
      draft({ text: `We raise levy ${path} for all of you.`, url: `https://www.gazette.example/${path}`, title: TITLE }),
    )
  const url = 'https://www.gazette.example/c'
  expect((await pageRecord(db, { url, canonicalUrl: url, title: TITLE, published: DAY })).statements).toEqual([])
})
