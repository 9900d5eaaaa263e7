/** From a quote or a selection to the draft of a statement, filled in as far as the page tells. */
import type { PageText } from '../../anchoring'
import { describe, describeSelection } from '../../anchoring'
import type { Article } from '../../article/page'
import type { SourceDraft, StatementDraft } from '../../storage/types'
import { ask } from './connection'
import type { LiveQuote } from './page-quotes'

/** @returns null when the page took the quote's words away meanwhile */
export async function draftOfQuote(article: Article, page: PageText, live: LiveQuote): Promise<StatementDraft | null> {
  const spans = live.ranges().flatMap((range) => {
    const start = page.offsetOf(range.startContainer, range.startOffset)
    const end = page.offsetOf(range.endContainer, range.endOffset)
    return start === null || end === null ? [] : [{ start, end }]
  })
  if (spans.length === 0) return null
  const { quote } = live
  return {
    ...(await commonFields(article)),
    text: quote.text,
    selectors: describe(page, spans),
    kind: quote.kind,
    language: quote.language,
    speakerName: quote.speaker.kind === 'pronoun' && !quote.speaker.name ? null : quote.speaker.name,
    speakerAsWritten: quote.speaker.asWritten,
    speakerRole: quote.speaker.role,
    topicNames: [],
  }
}

/** @returns null when nothing is selected, or the selection lies outside the page's own text */
export async function draftOfSelection(article: Article, page: PageText, selection: Selection): Promise<StatementDraft | null> {
  const selectors = describeSelection(selection, page, { snap: true })
  if (selectors.length === 0) return null
  const text = selectors.map(({ quote }) => quote.exact).join(' … ')
  const around = overlapping(article, selectors[0]?.quote.exact ?? '')
  return {
    ...(await commonFields(article)),
    text,
    selectors,
    kind: around?.kind ?? 'selection',
    language: article.metadata.language?.value ?? null,
    speakerName: around?.speaker.name ?? null,
    speakerAsWritten: around?.speaker.asWritten ?? null,
    speakerRole: around?.speaker.role ?? null,
    topicNames: [],
  }
}

/** The found quote that the selected words belong to: its speaker is the likely one. */
function overlapping(article: Article, selected: string) {
  const words = selected.trim()
  return article.quotes.find(({ text }) => words.length > 0 && (text.includes(words) || words.includes(text)))
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
