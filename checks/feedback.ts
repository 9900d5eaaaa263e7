import { shiftOf } from '../contradiction'
import { getSetting, type OnRecordDatabase, setSetting } from '../storage'
import { withDismissed } from '../storage/findings/flags'
import { findingsOfStatus } from '../storage/findings/read'

/** Row that says from when on the user's word counts. */
const SINCE = 'feedbackSince'

/**
 * Moves the thresholds by what the user said of the judge's flags, whether their quotes were kept or not, slowly and bounded. To be called
 * after each confirm or dismiss.
 * The shift lies in the setting `thresholdShift`, where it is shown.
 */
export async function noteFeedback(db: OnRecordDatabase): Promise<number> {
  const row = await db.settings.get(SINCE)
  const since = typeof row?.value === 'string' ? row.value : ''
  const decided = await withDismissed(db, await findingsOfStatus(db, 'confirmed', 'dismissed'))
  const judged = decided.filter(({ origin, updatedAt }) => origin === 'judge' && updatedAt > since)
  const confirmed = judged.filter(({ status }) => status === 'confirmed').length
  const shift = shiftOf({ confirmed, dismissed: judged.length - confirmed })
  if (shift !== (await getSetting(db, 'thresholdShift'))) await setSetting(db, 'thresholdShift', shift)
  return shift
}

/** Puts the thresholds back to where they were calibrated; what the user said so far no longer counts. */
export async function resetFeedback(db: OnRecordDatabase): Promise<void> {
  const at = new Date().toISOString()
  await db.settings.put({ key: SINCE, value: at, updatedAt: at })
  await setSetting(db, 'thresholdShift', 0)
}
