import { type Engine, RULES } from '../contradiction'
import { dropOtherEmbeddings, type OnRecordDatabase, requeueAll } from '../storage'

/** Row of the settings table that says who judged last, by which rules, and since when. Not a setting of the user's. */
const KEY = 'lastJudge'

/**
 * Has the whole record judged again, behind everything else, when a new judge is there or other rules; drops what an older encoder made.
 * Rules that stand in for a model that can't be used are no new judge.
 *
 * @returns since when this judge and these rules are at work: findings written before may be taken back
 */
export async function noticeNewJudge(db: OnRecordDatabase, engine: Engine): Promise<string> {
  if (engine.encoder) await dropOtherEmbeddings(db, engine.encoder)
  const last = await db.settings.get(KEY)
  const judge = `${engine.judge}, rules ${RULES}`
  if (last && (last.value === judge || engine.judge.startsWith('rules@'))) return last.updatedAt
  if (typeof last?.value === 'string') await requeueAll(db)
  const updatedAt = new Date().toISOString()
  await db.settings.put({ key: KEY, value: judge, updatedAt })
  return updatedAt
}
