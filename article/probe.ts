import { isHeadline, judgeKind, shapeOf } from './kind'

const MOST_PARAGRAPHS = 120
const ENOUGH_PROSE = 1_600
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
    prose: proseLength(document),
    headline: hasHeadline(document),
    signed: document.querySelector('a[rel~="author"],[itemprop~="author"],meta[name="author"]') !== null,
    teasers: document.querySelectorAll('h2 > a, h3 > a, a > h2, a > h3').length,
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

function proseLength(document: Document): number {
  const paragraphs = document.getElementsByTagName('p')
  let length = 0
  for (let index = 0; index < paragraphs.length && index < MOST_PARAGRAPHS && length < ENOUGH_PROSE; index++) {
    const text = paragraphs[index]?.textContent ?? ''
    if (text.length > 80) length += text.length
  }
  return length
}
