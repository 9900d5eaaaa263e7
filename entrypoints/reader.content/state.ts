/** What the reader tells others of its page. */
import type { Article } from '../../article/page'
import type { PageQuote, PageReading } from '../../messages/page-state'
import type { AnchoredStatement } from './kept'
import type { LiveQuote } from './page-quotes'
import type { QuoteConflicts } from './quote-conflicts'
import { words } from './words'

/** The statement that keeps this quote: the same words, as kept or as they stand in the page now. */
export function keptAs(live: LiveQuote, anchored: readonly AnchoredStatement[]): string | null {
  const text = words(live.quote.text)
  const match = anchored.find(
    ({ kept, anchor }) => words(kept.statement.text) === text || (anchor.found !== null && words(anchor.found) === text),
  )
  return match?.kept.statement.id ?? null
}

export function pageQuotes(
  quotes: readonly LiveQuote[],
  anchored: readonly AnchoredStatement[],
  conflicts: Pick<QuoteConflicts, 'of' | 'isUnchecked'>,
): PageQuote[] {
  return quotes.map((live) => {
    const { quote, key } = live
    return {
      key,
      text: quote.text,
      kind: quote.kind,
      speakerName: quote.speaker.name,
      speakerRole: quote.speaker.role,
      headline: quote.headline,
      keptAs: keptAs(live, anchored),
      conflict: conflicts.of(key),
      unchecked: conflicts.isUnchecked(key),
    }
  })
}

/** Characters of context on each side: enough for the sentence that names what "it" is. */
const CONTEXT = 300

/** The quotes to check against the record: not kept yet, and somebody's by name. */
export function readingOf(article: Article, quotes: readonly LiveQuote[], anchored: readonly AnchoredStatement[]): PageReading {
  return {
    canonicalUrl: article.metadata.canonicalUrl.value,
    published: article.metadata.published?.value ?? null,
    language: article.metadata.language?.value ?? null,
    quotes: quotes.flatMap((live) => {
      const { key, quote } = live
      if (!quote.speaker.name || quote.speaker.kind === 'unnamed' || keptAs(live, anchored)) return []
      const context = article.text.slice(Math.max(0, quote.start - CONTEXT), quote.end + CONTEXT)
      return [{ key, text: quote.text, speakerName: quote.speaker.name, context, kind: quote.kind }]
    }),
  }
}
