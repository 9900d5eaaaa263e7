import type { Finding } from '../types'

/** How a finding is called: a contradiction by its reason is told apart from a plain one. */
export type FindingKind = 'contradiction' | 'changed-position' | 'broken-promise' | 'tension'

/** A tension stays one whatever its reason: what may not even conflict is not called a change of position or a broken promise. */
export function findingKind({ verdict, reason }: { verdict: Finding['verdict']; reason: string | null }): FindingKind {
  if (verdict === 'tension') return 'tension'
  return reason === 'changed-position' || reason === 'broken-promise' ? reason : 'contradiction'
}
