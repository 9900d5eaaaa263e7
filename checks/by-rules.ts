import { type OnRecordDatabase, requeueStatements } from '../storage'

/** Rows of the settings table, one a statement that rules alone judged since a model did last; no settings of the user's. */
const PREFIX = 'judgedByRules'
const keyOf = (statementId: string) => `${PREFIX}/${statementId}`

// One row held a list before. It is dropped unread: rules of a higher number, which came along, judge the whole record again.
const rows = (db: OnRecordDatabase) => db.settings.where('key').startsWith(PREFIX)

/** Notes before a check ends that rules alone judged: a model that comes back looks at it again. Written once a statement. */
export async function noteByRules(db: OnRecordDatabase, statementId: string): Promise<void> {
  const key = keyOf(statementId)
  await db.transaction('rw', db.settings, async () => {
    if (await db.settings.get(key)) return
    await db.settings.add({ key, value: statementId, updatedAt: new Date().toISOString() })
  })
}

/** Has judged again what rules alone judged. */
export async function requeueByRules(db: OnRecordDatabase): Promise<void> {
  const ids = (await rows(db).toArray()).map(({ value }) => value).filter((id) => typeof id === 'string')
  await requeueStatements(db, ids, 'new-judge')
}

/** Forgets what rules alone judged: a model is at work. */
export const forgetByRules = async (db: OnRecordDatabase): Promise<void> => void (await rows(db).delete())
