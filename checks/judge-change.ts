import type { Engine } from '../contradiction'
import { dropOtherEmbeddings, type OnRecordDatabase, requeueAll } from '../storage'

/** Row of the settings table that says who judged last. Not a setting of the user's. */
const KEY = 'lastJudge'

/**
 * Has the whole record judged again, behind everything else, when a new judge is there; drops what an older encoder made.
 * Rules that stand in for a model that can't be used are no new judge.
 */
export async function noticeNewJudge(db: OnRecordDatabase, engine: Engine): Promise<void> {
  if (engine.encoder) await dropOtherEmbeddings(db, engine.encoder)
  const last = (await db.settings.get(KEY))?.value
  if (last === engine.judge || (typeof last === 'string' && engine.judge.startsWith('rules@'))) return
  if (typeof last === 'string') await requeueAll(db)
  await db.settings.put({ key: KEY, value: engine.judge, updatedAt: new Date().toISOString() })
}
