import { type Body, kindOf, readBody } from './body'
import { type Readable, readable } from './body/readable'
import { type LiveBlock, type Walked, walk } from './body/walk'
import { judgeKind, shapeOf } from './kind'
import { chooseMetadata, gatherClaims } from './metadata'
import { chooseTitle } from './metadata/choose/title'
import { type Claims, metaIndex, type Page } from './metadata/claims'
import { findQuotesInSlices } from './quotes'
import { rememberPieces } from './ranges'
import { withoutRepeatedQuotes } from './repeats'
import { inSlices, takeTurn } from './slices'
import { suggestTopics } from './topics'
import type { Article, Block, ReadOptions } from './types'

/** Beyond these Readability's time is no longer linear: the live page is then read without it. */
const LIMITS = { elements: 60_000, deepest: 400, textLength: 3_000_000 }
const SAMPLE = 3_000

/**
 * Reads the live page: what it is, its metadata, the article's text, the quotes in it and who said them. Changes nothing in the page and
 * asks for neither layout nor network.
 *
 * @param document  the page; Node's linkedom serves as well
 * @param url       its address
 * @returns         an article whose blocks know their live nodes; offsets are UTF-16 code units in `text`, dates ISO 8601. A page that is no
 *                  article gives a result too, with `isArticle` false and the reason.
 * @throws          only the reason of `options.signal`, once that is aborted
 */
export async function readArticle(document: Document, url: string, options: ReadOptions = {}): Promise<Article> {
  const root = document.documentElement
  const copy = root === null ? null : copyOf(document)
  await takeTurn(options)
  const walked: Walked = root === null ? NOTHING : await inSlices(walk(root, copy?.documentElement ?? null), options)
  const page: Page = { document, url, blocks: walked.blocks, times: walked.times, bylines: walked.bylines, meta: metaIndex(document) }
  await takeTurn(options)
  const claims = gatherClaims(page)
  await takeTurn(options)
  const chosen = copy !== null && isBearable(walked) ? readable(copy) : null
  addReadable(claims, chosen)
  await takeTurn(options)
  const title = chooseTitle(
    claims.title,
    claims.publisher.map(({ value }) => value),
  )
  const body = readBody(
    walked.blocks,
    keptElements(walked.blocks, chosen),
    title?.value ?? null,
    claims.description.map(({ value }) => value),
  )
  await takeTurn(options)
  const { text, blocks } = place(body)
  const metadata = chooseMetadata(page, claims, sampleOf(body))
  const language = metadata.language?.value
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const quotes = withoutRepeatedQuotes(
    await findQuotesInSlices(text, {
      language,
      indirect: options.indirect,
      knownSpeakers: options.knownSpeakers,
      headings,
      pause: options.pause,
      signal: options.signal,
    }),
  )
  return {
    ...judge(claims, body, page),
    url,
    metadata,
    text,
    blocks,
    quotes,
    topics: suggestTopics({ metadata, quotes, text }, options.knownTopics),
  }
}

const NOTHING: Walked = { blocks: [], times: [], bylines: [], elements: 0, deepest: 0, textLength: 0 }

function isBearable({ elements, deepest, textLength }: Walked): boolean {
  return elements <= LIMITS.elements && deepest <= LIMITS.deepest && textLength <= LIMITS.textLength
}

/** A copy for Readability to use up; null where the page nests too deep to be copied. */
function copyOf(document: Document): Document | null {
  try {
    return document.cloneNode(true) as Document
  } catch {
    return null
  }
}

function keptElements(blocks: readonly LiveBlock[], chosen: Readable | null): Set<Element> {
  const kept = new Set<Element>()
  for (const index of chosen?.kept ?? []) {
    const block = blocks[index]
    if (block) kept.add(block.element)
  }
  return kept
}

function addReadable(claims: Claims, chosen: Readable | null): void {
  if (chosen?.title) claims.title.push({ value: chosen.title, origin: 'readability', confidence: 0.5 })
  if (chosen?.byline) claims.authors.push({ value: [{ name: chosen.byline, kind: 'unknown' }], origin: 'readability', confidence: 0.35 })
}

/** Lays the blocks out as one text, parted by line breaks. */
function place(body: Body): { text: string; blocks: Block[] } {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const live of body.blocks) {
    const end = start + live.text.length
    const block: Block = { start, end, kind: live === body.headline ? 'heading' : kindOf(live), node: live.element }
    if (live === body.headline) block.title = true
    rememberPieces(block, live.pieces)
    blocks.push(block)
    texts.push(live.text)
    start = end + 1
  }
  return { text: texts.join('\n'), blocks }
}

function sampleOf(body: Body): string {
  let sample = ''
  for (const { text } of body.blocks) {
    if (sample.length >= SAMPLE) break
    sample += `${text.slice(0, SAMPLE)}\n`
  }
  return sample
}

function judge(claims: Claims, body: Body, { blocks, url }: Page): Pick<Article, 'isArticle' | 'reason'> {
  const fromData = claims.type.filter(({ origin }) => origin !== 'og:type')
  return judgeKind({
    types: fromData.map(({ value }) => value),
    openGraphType: claims.type.find(({ origin }) => origin === 'og:type')?.value ?? null,
    dated: claims.published.some(({ origin }) => !/^(?:time|url)$/.test(origin)),
    described: fromData.length,
    prose: body.prose,
    teasers: blocks.filter((block) => /^h[2-4]$/.test(block.tag) && block.linkDensity > 0.8).length,
    address: shapeOf(url),
  })
}

/** The article's own running text: every block but the headline, as exports and measurements want it. */
export function bodyText(article: Pick<Article, 'text' | 'blocks'>): string {
  return article.blocks
    .filter(({ title }) => !title)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n')
}
