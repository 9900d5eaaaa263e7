import { findQuotes } from '../../article/quotes'

export interface QuotesRow {
  id: string
  text: string
  lang?: string
}

/** One output line of the `quotes` task for every input line, as docs say: spans in UTF-16 code units, marks left out. */
export async function* quotesTask(rows: Iterable<QuotesRow> | AsyncIterable<QuotesRow>, options: { indirect?: boolean } = {}) {
  for await (const row of rows) {
    const quotes = findQuotes(row.text, { language: row.lang, indirect: options.indirect ?? false })
    yield {
      id: row.id,
      quotes: quotes.map((quote) => ({
        start: quote.start,
        end: quote.end,
        ...(quote.spans.length > 1 && { spans: quote.spans.map((s) => [s.start, s.end] as const) }),
        text: quote.text,
        speaker: quote.speaker.name,
        speakerKind: quote.speaker.kind,
        kind: quote.kind,
      })),
    }
  }
}
