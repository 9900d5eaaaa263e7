/** Quotes are found in the background: the search works on plain text, and the page's thread stays free. */
import type { QuoteFinder } from '../../article/page'
import { ask } from './connection'

export const findQuotes: QuoteFinder = async (text, { language, indirect, headings, knownSpeakers, signal }) => {
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
