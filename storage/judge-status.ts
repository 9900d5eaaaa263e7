import * as v from 'valibot'
import type { OnRecordDatabase } from './database'
import { getSetting } from './settings'

const Status = v.object({
  judge: v.picklist(['bundled', 'browser', 'endpoint', 'rules']),
  /** "id@version". */
  name: v.string(),
  /** Primary subtags of the languages that it knows; absent in what was noted before it was kept. */
  languages: v.optional(v.array(v.string())),
  problem: v.nullable(v.object({ kind: v.picklist(['missing', 'damaged', 'foreign', 'no-runtime']), file: v.string() })),
})

/** Which judge is at work; `problem` says why rules alone judge though the bundled model was wanted. */
export type JudgeStatus = v.InferOutput<typeof Status>

const KEY = 'judgeStatus'

/** Notes in the database which judge is at work, so that every surface can say it (also by a live query). */
export async function saveJudgeStatus(db: OnRecordDatabase, status: JudgeStatus): Promise<void> {
  await db.settings.put({ key: KEY, value: status, updatedAt: new Date().toISOString() })
}

/** The judge that was at work last; null before the first. */
export async function readJudgeStatus(db: OnRecordDatabase): Promise<JudgeStatus | null> {
  const status = v.safeParse(Status, (await db.settings.get(KEY))?.value)
  return status.success ? status.output : null
}

/** Whether rules alone judge though the user wants a model, since the bundled one can't be used. */
export async function rulesStandIn(db: OnRecordDatabase): Promise<boolean> {
  const [status, wanted] = [await readJudgeStatus(db), await getSetting(db, 'judge')]
  return status?.problem != null && wanted !== 'rules'
}
