import type { Engine, Judged } from '../contradiction'
import type { Finding, FindingDraft } from '../storage'

/** Whether rules alone judge, or judged: for a model that can't be used, or because the user wants it so. */
export const isStandIn = ({ judge }: Pick<Engine | Finding, 'judge'>): boolean => judge.startsWith('rules@')

/** Rules stand in for a model that can't be used: they neither change nor take back what a model found. */
export const mayReplace = (finding: Pick<Finding, 'judge'>, judge: string): boolean => !isStandIn({ judge }) || isStandIn(finding)

/**
 * Whether a finding that is not found again is taken back. By the judges and the rules that found it, it is not: from the other statement's
 * side the two stand in another place among the neighbours, and a score near the threshold would come and go. The second judge's word
 * stands against the first's, never the other way round.
 *
 * @param judge who did not find it again
 * @param since when the judge and the rules at work took over
 */
export function isOutdated(
  finding: Pick<Finding, 'judge' | 'updatedAt'>,
  judge: string,
  engine: Pick<Engine, 'second'>,
  since: string,
): boolean {
  if (finding.updatedAt < since) return true
  return finding.judge !== judge && finding.judge !== engine.second
}

/** What the record keeps of a judged pair; null where there is nothing to show. */
export function draftOf({ earlier, later, verdict: found }: Judged): FindingDraft | null {
  const { verdict, reason, score, evidence, judge } = found
  if (verdict !== 'contradiction' && verdict !== 'tension') return null
  return { earlierUtteranceId: earlier.id, laterUtteranceId: later.id, verdict, reason, score, evidence, judge }
}
