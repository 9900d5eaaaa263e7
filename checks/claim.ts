import type { Claim } from '../contradiction'
import type { Statement } from '../storage'

/** A kept statement as the engine sees it. Its id is the utterance's: the same words reported five times are judged once. */
export function claimOf(statement: Statement, speaker: string | null, topicNames: ReadonlyMap<string, string>): Claim {
  const { utteranceId, text, date, language, topicIds, selectors } = statement
  const first = selectors[0]?.quote
  return {
    id: utteranceId,
    text,
    date,
    speaker,
    topics: topicIds.map((id) => topicNames.get(id)).filter((name) => name !== undefined),
    language,
    context: first ? `${first.prefix}${first.exact}${first.suffix}` : null,
  }
}
