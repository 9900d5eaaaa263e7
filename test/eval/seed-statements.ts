/** What a reader of the seed articles would keep: every quotation that the judge would look at, as the gold has it. */
import { describe, PageText } from '../../anchoring'
import { isFragment } from '../../contradiction/understand/fragment'
import type { StatementDraft } from '../../storage'
import { draftOf } from '../draft'
import { codeUnitOffsets, type SeedArticle, type SeedQuote } from './seeds'

export interface SeedStatement {
  /** The quote's id in the gold. */
  id: string
  draft: StatementDraft
}

const kindOf = ({ fragment }: SeedQuote) => (fragment ? 'mixed' : 'direct')

/** Somebody's words in marks in the text itself, and no scrap that the judge passes over. */
const isJudged = (quote: SeedQuote): boolean =>
  quote.kind === 'direct' && !quote.headline && !isFragment({ id: quote.id, text: quote.text, date: null, kind: kindOf(quote) })

/**
 * The statements of all articles, article by article.
 *
 * @param today  the day of reading, ISO 8601: the date of an article that tells none, as when it is read in the browser
 */
export function seedStatements(articles: readonly SeedArticle[], today: string): SeedStatement[] {
  return articles.flatMap(({ id, text: page, published, quotes }) => {
    const offsets = codeUnitOffsets(page)
    const date = published ?? today
    const url = `https://seed.example/${encodeURIComponent(id)}`
    return quotes.filter(isJudged).map((quote): SeedStatement => {
      const { text, speaker } = quote
      const draft = draftOf({ text, speaker, date, url })
      const span = { start: offsets[quote.start] ?? 0, end: offsets[quote.end] ?? 0 }
      return {
        id: quote.id,
        draft: {
          ...draft,
          kind: kindOf(quote),
          selectors: describe(new PageText({ text: page, segments: [], roots: [] }), [span]),
          speakerAsWritten: quote.speaker_as_written,
          dateBasis: published ? 'published' : 'read',
          source: { ...draft.source, published, readAt: today },
        },
      }
    })
  })
}
