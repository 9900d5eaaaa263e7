import { isHeadline, judgeKind, shapeOf } from './kind'

const MOST_PARAGRAPHS = 120
const MOST_SCRIPT = 60_000
const TYPE = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(\w+)"/g

/**
 * Whether a page looks like an article, at a cost that an allowed site does not notice: a few tags, the address and the first paragraphs.
 * Imports nothing of the reader. `readArticle` looks closer and may decide otherwise.
 *
 * @param url  the page's address
 */
export function probeArticle(document: Document, url: string): { isArticle: boolean; reason: string } {
  const { types, dated } = statedIn(document)
  const published = document.querySelector('meta[property="article:published_time"],[itemprop~="datePublished"],time[pubdate]')
  const openGraph = document.querySelector('meta[property="og:type"]')
  const scope = document
    .querySelector('[itemtype$="Article"],[itemtype$="BlogPosting"],[itemtype$="LiveBlogPosting"]')
    ?.getAttribute('itemtype')
  return judgeKind({
    types: scope ? [...types, scope.replace(/^.*\//, '')] : types,
    openGraphType: openGraph?.getAttribute('content') ?? null,
    dated: dated || published !== null,
    described: types.filter((type) => /Article$|Posting$/.test(type)).length,
    ...proseOf(document),
    headline: hasHeadline(document),
    signed: document.querySelector('a[rel~="author"],[itemprop~="author"],meta[name="author"]') !== null,
    address: shapeOf(url),
  })
}

/** Types named in JSON-LD, without parsing it. */
function statedIn(document: Document): { types: string[]; dated: boolean } {
  const types: string[] = []
  let dated = false
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, MOST_SCRIPT)
    for (const match of text.matchAll(TYPE)) types.push(match[1] ?? '')
    dated ||= text.includes('"datePublished"')
  }
  return { types, dated }
}

function hasHeadline(document: Document): boolean {
  const headings = document.getElementsByTagName('h1')
  const text = headings.length === 1 ? (headings[0]?.textContent ?? '').trim() : ''
  return isHeadline(text) && document.title.includes(text.slice(0, 15))
}

function proseOf(document: Document): { prose: number; paragraphs: number; teasers: number } {
  const paragraphs = document.getElementsByTagName('p')
  const found = { prose: 0, paragraphs: 0, teasers: 0 }
  for (let index = 0; index < paragraphs.length && index < MOST_PARAGRAPHS; index++) {
    const paragraph = paragraphs[index]
    const length = (paragraph?.textContent ?? '').length
    if (paragraph === undefined || length <= 80) continue
    found.prose += length
    found.paragraphs++
    const before = paragraph.previousElementSibling
    if (before !== null && /^h[1-5]$|^a$/.test(before.localName) && (before.localName === 'a' || before.querySelector('a') !== null))
      found.teasers++
  }
  return found
}
