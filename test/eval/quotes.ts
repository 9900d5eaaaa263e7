import { findQuotes } from '../../article/quotes'
import { foldName } from '../../article/speakers'
import type { SpeakerMention } from '../../article/types'

export interface QuotesRow {
  id: string
  text: string
  lang?: string
}

/**
 * The fullest name that the article gives: with office and party where it has them beside the quote ("Ministerin Anna Keller (XY)"), and an
 * office alone ("the president") together with the name of whoever holds it.
 */
export function fullest({ name, kind, asWritten }: Pick<SpeakerMention, 'name' | 'kind' | 'asWritten'>): string | null {
  if (!name || kind !== 'named' || !asWritten) return name
  const written = foldName(asWritten).split(' ')
  const own = foldName(name).split(' ')
  if (own.every((word) => written.includes(word))) return asWritten
  if (!own.some((word) => written.includes(word))) return `${asWritten} ${name}`
  return withOffice(asWritten, name, own)
}

/** The name in full where only a part of it stands behind an office: "CEO Reuter" becomes "CEO Johanna Reuter". */
function withOffice(asWritten: string, name: string, own: readonly string[]): string {
  const words = asWritten.split(/\s+/)
  const part = words.map((word) => own.includes(foldName(word)))
  const first = part.indexOf(true)
  return first < 0 ? name : [...words.slice(0, first), name, ...words.filter((_, i) => i > first && !part[i])].join(' ')
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
        speaker: fullest(quote.speaker),
        speakerKind: quote.speaker.kind,
        kind: quote.kind,
      })),
    }
  }
}
