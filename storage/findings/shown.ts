import type { Finding } from '../types'

/** Whether a finding is of a kind that the user wants to see. @param tensions  the setting `showTension` */
export function isWanted({ verdict }: Pick<Finding, 'verdict'>, tensions: boolean): boolean {
  return tensions || verdict === 'contradiction'
}

/** Whether a finding counts: wanted, and not dismissed. @param tensions  the setting `showTension` */
export function stands(finding: Pick<Finding, 'verdict' | 'status'>, tensions: boolean): boolean {
  return finding.status !== 'dismissed' && isWanted(finding, tensions)
}

/** Contradictions before tensions, each by the judge's score. */
export function strongestFirst(a: Pick<Finding, 'verdict' | 'score'>, b: Pick<Finding, 'verdict' | 'score'>): number {
  return Number(a.verdict === 'tension') - Number(b.verdict === 'tension') || b.score - a.score
}
