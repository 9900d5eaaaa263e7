import type { OnRecordDatabase } from '../database'
import type { Dismissal } from '../rows'
import type { Finding } from '../types'
import { findingsOfUtterances } from './read'

/** What a judge said of a pair, and the user of that. */
export type Flag = Pick<Finding, 'verdict' | 'reason' | 'status' | 'origin' | 'updatedAt'>

/**
 * Findings together with the flags that were dismissed on quotes which were not kept, each pair once. Where such a quote was kept later, what
 * the user decided on the finding says more than the dismissal, and the dismissal more than a finding that is still open. A dismissal whose
 * rival left the record counts no more than a finding that lost a side.
 *
 * @param findings  all of them, or those decided on
 */
export async function withDismissed(db: OnRecordDatabase, findings: readonly Finding[]): Promise<Flag[]> {
  const dismissals = await db.dismissals.toArray()
  if (dismissals.length === 0) return [...findings]
  const rivals = [...new Set(dismissals.map((one) => one.rivalUtteranceId))]
  const facing = await findingsOfUtterances(db, rivals)
  const sides = [...new Set([...rivals, ...facing.flatMap((one) => [one.earlierUtteranceId, one.laterUtteranceId])])]
  const words = new Map((await db.utterances.bulkGet(sides)).flatMap((one) => (one ? [[one.id, one.key]] : [])))
  const dismissed = new Map<string, Dismissal>()
  for (const one of dismissals) if (words.has(one.rivalUtteranceId)) dismissed.set(keyOf(one.rivalUtteranceId, one.text), one)
  const open = new Set<string>()
  for (const { id, status, earlierUtteranceId: earlier, laterUtteranceId: later } of facing) {
    const keys = [keyOf(earlier, words.get(later)), keyOf(later, words.get(earlier))].filter((key) => dismissed.has(key))
    if (status !== 'open') for (const key of keys) dismissed.delete(key)
    else if (keys.length > 0) open.add(id)
  }
  return [...findings.filter(({ id }) => !open.has(id)), ...[...dismissed.values()].map(flagOf)]
}

/** Before it was kept what the judge had said, it is taken for the plainest. */
function flagOf({ verdict = 'contradiction', judgeReason: reason = null, updatedAt }: Dismissal): Flag {
  return { verdict, reason, status: 'dismissed', origin: 'judge', updatedAt }
}

function keyOf(rivalUtteranceId: string, words: string | undefined): string {
  return `${rivalUtteranceId}\n${words}`
}
