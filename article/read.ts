import { type Body, kindOf, readBody } from './body'
import { type Found, findText } from './body/find'
import type { LiveBlock } from './body/walk'
import { isHeadline, judgeKind, shapeOf } from './kind'
import { chooseMetadata, gatherClaims } from './metadata'
import { chooseTitle } from './metadata/choose/title'
import { type Claims, metaIndex, type Page } from './metadata/claims'
import { rememberPieces } from './ranges'
import { withoutRepeatedQuotes } from './repeats'
import { BLOCKS_IN_A_STEP, type Sliced, Turns } from './slices'
import { suggestTopics } from './topics'
import type { Article, Block, QuoteFinder, ReadOptions } from './types'

const SAMPLE = 3_000

/**
 * Reads the live page: what it is, its metadata, the article's text, the quotes in it and who said them. Changes nothing in the page and
 * asks for neither layout nor network.
 *
 * @param document    the page; Node's linkedom serves as well
 * @param url         its address
 * @param findQuotes  finds the quotes in the article's text: here, or elsewhere to keep the page's thread free
 * @returns           an article whose blocks know their live nodes; offsets are UTF-16 code units in `text`, dates ISO 8601. A page that is no
 *                    article gives a result too, with `isArticle` false and the reason.
 * @throws            only the reason of `options.signal`, once that is aborted
 */
export async function readPage(document: Document, url: string, findQuotes: QuoteFinder, options: ReadOptions = {}): Promise<Article> {
  const turns = new Turns(options)
  await turns.ifDue()
  const found = await findText(document, turns, options.readable)
  const meta = await turns.run(metaIndex(document))
  const page: Page = { document, url, blocks: found.blocks, times: found.times, bylines: found.bylines, meta, left: options.left }
  const claims = await turns.run(gatherClaims(page))
  addReadable(claims, found)
  await turns.ifDue()
  const body = await turns.run(readBody(found, titleOf(claims), textsOf(claims.description)))
  const { text, blocks } = await turns.run(place(body))
  const metadata = chooseMetadata(page, claims, sampleOf(body))
  await turns.ifDue()
  const all = await findQuotes(text, {
    language: metadata.language?.value,
    indirect: options.indirect,
    knownSpeakers: options.knownSpeakers,
    headings: blocks.filter(({ kind }) => kind === 'heading'),
    pause: options.pause,
    signal: options.signal,
  })
  const quotes = await turns.run(withoutRepeatedQuotes(all))
  const topics = suggestTopics({ metadata, quotes, text }, options.knownTopics)
  return { ...judge(claims, body, page, metadata.dateCandidates.length), url, metadata, text, blocks, quotes, topics }
}

/** The article's own running text: every block but the headline, as exports and measurements want it. */
export function bodyText(article: Pick<Article, 'text' | 'blocks'>): string {
  return article.blocks
    .filter(({ title }) => !title)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n')
}

function addReadable(claims: Claims, { said }: Found): void {
  if (said?.title) claims.title.push({ value: said.title, origin: 'readability', confidence: 0.5 })
  if (said?.byline) claims.authors.push({ value: [{ name: said.byline, kind: 'unknown' }], origin: 'readability', confidence: 0.35 })
}

function titleOf(claims: Claims): string | null {
  return chooseTitle(claims.title, textsOf(claims.publisher))?.value ?? null
}

function textsOf(claims: Claims['title']): string[] {
  return claims.map(({ value }) => value)
}

/** Lays the blocks out as one text, parted by line breaks. */
function* place(body: Body): Sliced<{ text: string; blocks: Block[] }> {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const live of body.blocks) {
    if (blocks.length % BLOCKS_IN_A_STEP === 0) yield
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

function judge(claims: Claims, body: Body, { blocks, url }: Page, dates: number): Pick<Article, 'isArticle' | 'reason'> {
  const fromData = claims.type.filter(({ origin }) => origin !== 'og:type')
  return judgeKind({
    types: textsOf(fromData),
    openGraphType: claims.type.find(({ origin }) => origin === 'og:type')?.value ?? null,
    dated: isDated(claims, dates),
    described: fromData.length,
    prose: body.prose,
    paragraphs: body.blocks.filter(({ text }) => text.length > 80).length,
    headline: body.headline !== null && isHeadline(body.headline.text) && body.headline.linkDensity < 0.5,
    signed: claims.authors.some(({ origin }) => /^(?:rel=author|byline|json-ld)/.test(origin)),
    teasers: body.blocks.filter((block) => block.text.length > 80 && isLinkedHeadline(blocks[block.index - 1])).length,
    address: shapeOf(url),
  })
}

function isLinkedHeadline(block: LiveBlock | undefined): boolean {
  return block !== undefined && block.linkDensity > 0.8 && block.text.length > 12 && block.text.length < 160
}

/** Many times on a page are those of the articles that it lists. */
function isDated(claims: Claims, dates: number): boolean {
  const times = claims.published.filter(({ origin }) => origin === 'time').length
  return (
    claims.published.some(({ origin }) => origin !== 'time' && origin !== 'url') || (times > 0 && times <= 3) || (times === 0 && dates > 0)
  )
}
