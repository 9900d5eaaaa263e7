import type { OnRecordDatabase } from '../database'
import type { Finding, Statement } from '../types'

/** By the day said, then by when it was kept. */
export function inOrder<T extends Pick<Statement, 'date' | 'createdAt' | 'id'>>(a: T, b: T): [T, T] {
  return [a.date, a.createdAt, a.id].join('\n') <= [b.date, b.createdAt, b.id].join('\n') ? [a, b] : [b, a]
}

/** The earliest report of an utterance: what stands for it in a finding. */
export async function reportOf(db: OnRecordDatabase, utteranceId: string): Promise<Statement | undefined> {
  const reports = await db.statements.where('utteranceId').equals(utteranceId).toArray()
  return reports.reduce<Statement | undefined>((first, one) => (first ? inOrder(first, one)[0] : one), undefined)
}

/** The same finding with its sides the other way round. */
export function turned(finding: Finding): Finding {
  return {
    ...finding,
    earlierUtteranceId: finding.laterUtteranceId,
    laterUtteranceId: finding.earlierUtteranceId,
    earlierStatementId: finding.laterStatementId,
    laterStatementId: finding.earlierStatementId,
    evidence: finding.evidence.map((one) => ({ ...one, earlier: one.later, later: one.earlier })),
  }
}
