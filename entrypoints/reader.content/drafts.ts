/** From a quote or a selection to the draft of a statement, filled in as far as the page tells. */
import type { PageText } from '../../anchoring'
import { describe, describeSelection } from '../../anchoring'
import type { Article } from '../../article/page'
import { rangesOf } from '../../article/page'
import type { Span } from '../../article/types'
import type { SourceDraft, StatementDraft } from '../../storage/types'
import { ask } from './connection'
import type { LiveQuote } from './page-quotes'
import { quoteAt } from './quote-at'
import { NOBODY, speakerFields } from './speaker-fields'

/** @returns null when the page took the quote's words away meanwhile */
export async function draftOfQuote(article: Article, page: PageText, live: LiveQuote): Promise<StatementDraft | null> {
  const spans = spansOf(page, live.ranges())
  if (spans.length === 0) return null
  const { quote } = live
  return {
    ...(await commonFields(article)),
    text: quote.text,
    selectors: describe(page, spans),
    kind: quote.kind,
    language: quote.language,
    ...speakerFields(quote.speaker),
    topicNames: [],
  }
}

/** @returns null when nothing is selected, or the selection lies outside the page's own text */
export async function draftOfSelection(article: Article, page: PageText, selection: Selection): Promise<StatementDraft | null> {
  const selectors = describeSelection(selection, page, { snap: true })
  if (selectors.length === 0) return null
  const text = selectors.map(({ quote }) => quote.exact).join(' … ')
  const quotes = article.quotes.map((quote) => ({ quote, spans: spansOf(page, rangesOf(article, quote.spans)) }))
  const around = quoteAt(
    selectors.map(({ position }) => position),
    quotes,
  )?.quote
  return {
    ...(await commonFields(article)),
    text,
    selectors,
    kind: around?.kind ?? 'selection',
    language: article.metadata.language?.value ?? null,
    ...(around ? speakerFields(around.speaker) : NOBODY),
    topicNames: [],
  }
}

function spansOf(page: PageText, ranges: readonly Range[]): Span[] {
  return ranges.flatMap((range) => {
    const start = page.offsetOf(range.startContainer, range.startOffset)
    const end = page.offsetOf(range.endContainer, range.endOffset)
    return start === null || end === null ? [] : [{ start, end }]
  })
}

async function commonFields(article: Article) {
  return { ...(await dateOf(article)), note: '', source: sourceOf(article) }
}

function sourceOf({ url, metadata }: Article): SourceDraft {
  return {
    url,
    canonicalUrl: metadata.canonicalUrl.value,
    title: metadata.title?.value ?? null,
    publisher: metadata.publisher?.value ?? null,
    authors: metadata.authors?.value ?? [],
    published: metadata.published?.value ?? null,
    modified: metadata.modified?.value ?? null,
    language: metadata.language?.value ?? null,
    readAt: new Date().toISOString(),
  }
}

/** The article's day; a day in words is parsed by the background; else the day of reading, marked as such. */
async function dateOf({ metadata }: Article): Promise<Pick<StatementDraft, 'date' | 'dateBasis'>> {
  if (metadata.published) return { date: metadata.published.value, dateBasis: 'published' }
  if (metadata.dateCandidates.length > 0) {
    const [date] = await ask('parseDates', { candidates: metadata.dateCandidates, language: metadata.language?.value ?? null })
    if (date) return { date, dateBasis: 'published' }
  }
  return { date: localDay(new Date()), dateBasis: 'read' }
}

const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
