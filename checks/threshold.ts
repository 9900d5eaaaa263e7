import { getSetting, type OnRecordDatabase, type Settings } from '../storage'

/** Each level in probability; positive: stricter. Half of what feedback may move a threshold by at most (`MOST_SHIFT`), so that it can be heard beside it. */
const LEVELS: Record<Settings['flagLevel'], number> = { fewer: 0.1, normal: 0, more: -0.1 }

/** What the thresholds are moved by: the level that the user chose, and what their own verdicts moved it by since. */
export async function thresholdShift(db: OnRecordDatabase): Promise<number> {
  return LEVELS[await getSetting(db, 'flagLevel')] + (await getSetting(db, 'thresholdShift'))
}
