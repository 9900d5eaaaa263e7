import type { Judged } from '../contradiction'
import type { Finding, FindingDraft } from '../storage'

/** Rules stand in for a model that can't be used: they neither change nor take back what a model found. */
export const mayReplace = (finding: Pick<Finding, 'judge'>, judge: string): boolean =>
  !judge.startsWith('rules@') || finding.judge.startsWith('rules@')

/**
 * Whether a finding that is not found again is taken back. By the judge and the rules that found it, it is not: from the other statement's
 * side the two stand in another place among the neighbours, and a score near the threshold would come and go.
 *
 * @param since when the judge and the rules at work took over
 */
export const isOutdated = (finding: Pick<Finding, 'judge' | 'updatedAt'>, judge: string, since: string): boolean =>
  finding.judge !== judge || finding.updatedAt < since

/** What the record keeps of a judged pair; null where there is nothing to show. */
export function draftOf({ earlier, later, verdict: found }: Judged): FindingDraft | null {
  const { verdict, reason, score, evidence, judge } = found
  if (verdict !== 'contradiction' && verdict !== 'tension') return null
  return { earlierUtteranceId: earlier.id, laterUtteranceId: later.id, verdict, reason, score, evidence, judge }
}
