import type { OnRecordDatabase } from '../database'
import type { Finding } from '../types'

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
  const found = new Map<string, Finding>()
  const later = await db.findings.where('laterUtteranceId').anyOf(utteranceIds).toArray()
  for (const one of later) found.set(one.id, one)
  const ranges = utteranceIds.map((id): [[string, string], [string, string]] => [
    [id, ''],
    [id, LAST],
  ])
  const earlier = await db.findings.where('[earlierUtteranceId+laterUtteranceId]').inAnyRange(ranges).toArray()
  for (const one of earlier) found.set(one.id, one)
  return [...found.values()]
}

/** The finding of this pair, in whichever order it is stored. */
export async function findingOfPair(db: OnRecordDatabase, a: string, b: string): Promise<Finding | undefined> {
  return (
    (await db.findings.get({ earlierUtteranceId: a, laterUtteranceId: b })) ??
    (await db.findings.get({ earlierUtteranceId: b, laterUtteranceId: a }))
  )
}
