import type { Claim } from '../contradiction'
import type { Statement } from '../storage'

/** A kept statement as the engine sees it. Its id is the utterance's: the same words reported five times are judged once. */
export function claimOf(statement: Statement, speaker: string | null, topicNames: ReadonlyMap<string, string>): Claim {
  const { utteranceId, text, date, language, topicIds, selectors, kind, sourceId, speakerAsWritten } = statement
  const first = selectors[0]?.quote
  return {
    id: utteranceId,
    text,
    date,
    speaker,
    speakerAsWritten,
    topics: topicIds.map((id) => topicNames.get(id)).filter((name) => name !== undefined),
    source: sourceId,
    language,
    // What was selected by hand was taken for the speaker's words.
    kind: kind === 'selection' ? 'direct' : kind,
    context: first ? `${first.prefix}${first.exact}${first.suffix}` : null,
  }
}
