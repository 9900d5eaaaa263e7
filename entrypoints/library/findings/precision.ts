import { type FindingKind, findingKind, type OnRecordDatabase } from '../../../storage'
import { type Flag, withDismissed } from '../../../storage/findings/flags'

/** How many flags of a kind the user decided on, and how many of those were right. */
export interface KindCount {
  kind: FindingKind
  confirmed: number
  dismissed: number
  open: number
}

/** Fewer decisions than this say nothing of a share; the figure is then given as a count alone. */
export const ENOUGH = 10

/** Counts of the judge's own flags, by kind. Those made by hand are left out: they say nothing of the judge. */
export function countByKind(findings: Iterable<Omit<Flag, 'updatedAt'>>): KindCount[] {
  const counts = new Map<FindingKind, KindCount>()
  for (const finding of findings) {
    if (finding.origin !== 'judge') continue
    const kind = findingKind(finding)
    const count = counts.get(kind) ?? { kind, confirmed: 0, dismissed: 0, open: 0 }
    count[finding.status] += 1
    counts.set(kind, count)
  }
  return [...counts.values()].sort((a, b) => b.confirmed + b.dismissed - (a.confirmed + a.dismissed))
}

export async function precisionOf(db: OnRecordDatabase): Promise<KindCount[]> {
  return countByKind(await withDismissed(db, await db.findings.toArray()))
}
