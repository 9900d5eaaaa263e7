import type { Judged } from '../contradiction'
import type { FindingDraft } from '../storage'

/** What the record keeps of a judged pair; null where there is nothing to show. */
export function draftOf({ earlier, later, verdict: found }: Judged): FindingDraft | null {
  const { verdict, reason, score, evidence, judge } = found
  if (verdict !== 'contradiction' && verdict !== 'tension') return null
  return { earlierUtteranceId: earlier.id, laterUtteranceId: later.id, verdict, reason, score, evidence, judge }
}
