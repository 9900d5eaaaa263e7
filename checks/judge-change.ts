import { type Engine, RULES } from '../contradiction'
import { dropOtherEmbeddings, type OnRecordDatabase, requeueAll, requeueStatements } from '../storage'
import { findingsOfStatus } from '../storage/findings/read'
import { forgetByRules, requeueByRules } from './by-rules'
import { isStandIn } from './drafts'

/** Rows of the settings table, not settings of the user's: who judged last, by which rules, and since when; who looked again. */
const KEY = 'lastJudge'
const SECOND = 'lastSecondJudge'

/**
 * Has the record judged again, behind everything else: the whole of it when a new judge is there or other rules, what rules alone judged when
 * the model is back, and what is flagged when another judge looks again. Drops what an older encoder made. Rules that stand in for a model
 * are no new judge.
 *
 * @returns since when this judge and these rules are at work: findings written before may be taken back
 */
export async function noticeNewJudge(db: OnRecordDatabase, engine: Engine): Promise<string> {
  if (engine.encoder) await dropOtherEmbeddings(db, engine.encoder)
  const last = await db.settings.get(KEY)
  if (last && isStandIn(engine)) return last.updatedAt
  const judge = `${engine.judge}, rules ${RULES}`
  const isNew = last?.value !== judge
  if (isNew && typeof last?.value === 'string') await requeueAll(db)
  else if (!isStandIn(engine)) await requeueByRules(db)
  if (!isStandIn(engine)) await forgetByRules(db)
  await noticeSecond(db, engine)
  if (last && !isNew) return last.updatedAt
  const updatedAt = new Date().toISOString()
  await db.settings.put({ key: KEY, value: judge, updatedAt })
  return updatedAt
}

/** Another second judge sees only what the first one flags, so that only this is judged again. */
async function noticeSecond(db: OnRecordDatabase, { second }: Engine): Promise<void> {
  const last = await db.settings.get(SECOND)
  if ((last?.value ?? null) === second) return
  const flagged = (await findingsOfStatus(db, 'open')).filter(({ origin }) => origin === 'judge')
  await requeueStatements(db, [...new Set(flagged.map(({ laterStatementId }) => laterStatementId))], 'new-judge')
  await db.settings.put({ key: SECOND, value: second, updatedAt: new Date().toISOString() })
}
