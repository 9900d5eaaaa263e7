import type { OnRecordDatabase } from '../database'
import type { Finding, FindingStatus } from '../types'

const LAST = '\uffff'
/** From so many utterances on, reading all findings once is quicker than looking for each. */
const MANY = 300

/** The findings in which any of these utterances is a side. */
export async function findingsOfUtterances(db: OnRecordDatabase, utteranceIds: readonly string[]): Promise<Finding[]> {
  if (utteranceIds.length === 0) return []
  if (utteranceIds.length > MANY) {
    const wanted = new Set(utteranceIds)
    return (await db.findings.toArray()).filter((one) => wanted.has(one.earlierUtteranceId) || wanted.has(one.laterUtteranceId))
  }
  // All asked at once: `anyOf` goes by a cursor, one turn to the database after the other.
  const found = await Promise.all(
    utteranceIds.flatMap((id) => [
      db.findings.where('laterUtteranceId').equals(id).toArray(),
      db.findings.where('[earlierUtteranceId+laterUtteranceId]').between([id, ''], [id, LAST]).toArray(),
    ]),
  )
  return [...new Map(found.flat().map((one) => [one.id, one])).values()]
}

/** The findings of these statuses. Asked for one by one, all at once, as above. */
export async function findingsOfStatus(db: OnRecordDatabase, ...statuses: FindingStatus[]): Promise<Finding[]> {
  return (await Promise.all(statuses.map((status) => db.findings.where('status').equals(status).toArray()))).flat()
}

/** The finding of this pair, in whichever order it is stored. */
export async function findingOfPair(db: OnRecordDatabase, a: string, b: string): Promise<Finding | undefined> {
  return (
    (await db.findings.get({ earlierUtteranceId: a, laterUtteranceId: b })) ??
    (await db.findings.get({ earlierUtteranceId: b, laterUtteranceId: a }))
  )
}
