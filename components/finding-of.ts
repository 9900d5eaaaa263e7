import type { FindingView, StatementView } from '../storage'
import { decisiveSpans, type FindingCardView, type FindingSide } from './finding-view'

/**
 * A finding of the record as the card shows it.
 *
 * @param here  id of the source being read, whose side is called "this article"
 */
export function findingCardOf({ finding, earlier, later }: FindingView, here: string | null = null): FindingCardView {
  return {
    id: finding.id,
    speaker: later.speaker?.name ?? null,
    verdict: finding.verdict,
    reason: finding.reason,
    score: finding.score,
    doubt: finding.evidence.some((evidence) => !evidence.supports),
    status: finding.status,
    dismissReason: finding.dismissReason,
    origin: finding.origin,
    earlier: sideOf(earlier, decisiveSpans(finding.evidence, 'earlier'), here),
    later: sideOf(later, decisiveSpans(finding.evidence, 'later'), here),
  }
}

function sideOf({ statement, source }: StatementView, marks: FindingSide['marks'], here: string | null): FindingSide {
  return {
    statementId: statement.id,
    text: statement.text,
    date: statement.date,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    marks,
    here: source.id === here,
  }
}
