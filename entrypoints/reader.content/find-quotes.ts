/** Quotes are found in the background: the search works on plain text, and the page's thread stays free. */
import type { QuoteFinder } from '../../article/page'
import { ask } from './connection'

/** @param languages  primary subtags that the user wants read; empty: all. A page in another one keeps its selections, but no quotes are looked for. */
export const findQuotesIn =
  (languages: readonly string[]): QuoteFinder =>
  async (text, { language, indirect, headings, knownSpeakers, signal }) => {
    const primary = language?.split('-')[0]?.toLowerCase()
    if (primary && languages.length > 0 && !languages.includes(primary)) return []
    const quotes = await ask('findQuotes', {
      text,
      language: language ?? null,
      indirect: indirect ?? false,
      headings: (headings ?? []).map(({ start, end }) => ({ start, end })),
      knownSpeakers: [...(knownSpeakers ?? [])],
    })
    signal?.throwIfAborted()
    return quotes
  }
