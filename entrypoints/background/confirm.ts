/** A conflict that the user confirmed on a quote before it was kept: written with the user's word, so that the check finds it decided. */
import { readJudgeStatus } from '../../checks'
import type { ConfirmedConflict } from '../../messages/protocol'
import { type OnRecordDatabase, saveConfirmed } from '../../storage'

export async function confirmConflict(db: OnRecordDatabase, conflict: ConfirmedConflict): Promise<void> {
  const own = (await db.statements.get(conflict.statementId))?.utteranceId
  if (own === undefined) return
  const { rivalUtteranceId, rivalIsEarlier, verdict, reason, score, marks } = conflict
  await saveConfirmed(db, {
    earlierUtteranceId: rivalIsEarlier ? rivalUtteranceId : own,
    laterUtteranceId: rivalIsEarlier ? own : rivalUtteranceId,
    verdict,
    reason,
    score,
    evidence: [{ kind: reason ?? 'meaning', earlier: marks.earlier, later: marks.later, supports: true }],
    judge: (await readJudgeStatus(db))?.name ?? 'rules',
  })
}
