/** The quotes of an article as the reader holds them: with a key that outlives a re-read, and their place in the live page. */
import type { Article, Quote } from '../../article/page'
import { rangesOf } from '../../article/page'

export interface LiveQuote {
  /** Same words, same speaker, same occurrence on this page → same key. */
  key: string
  quote: Quote
  /** Live ranges, one or more a span; empty when the page took the words away. */
  ranges: () => Range[]
}

/** Gives each quote of the article its key and a way to its place. */
export function liveQuotes(article: Article): LiveQuote[] {
  const seen = new Map<string, number>()
  return article.quotes.map((quote) => {
    const base = `${quote.speaker.name ?? ''}|${quote.text}`
    const occurrence = seen.get(base) ?? 0
    seen.set(base, occurrence + 1)
    return { key: `${hash(base)}-${occurrence}`, quote, ranges: () => rangesOf(article, quote.spans) }
  })
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo): a short name for a text, not a safeguard. */
function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(36)
}
