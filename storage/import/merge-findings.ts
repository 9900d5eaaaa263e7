import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { inOrder, turned } from '../findings/order'
import { findingsOfUtterances } from '../findings/read'
import type { Finding, Statement } from '../types'
import { isNewer } from './newer'

/**
 * Findings: one a pair. What the user said of a pair outranks what a judge said; of two alike the newer wins. A finding whose sides became one
 * utterance, or are of two speakers, has nothing left to say.
 *
 * @param sideOf  file's statement id → the statement on record after the import
 */
export async function mergeFindingRows(
  db: OnRecordDatabase,
  rows: readonly Finding[],
  sideOf: (statementId: string) => Statement | undefined,
): Promise<Finding[]> {
  const writes = new Map<string, Finding>()
  for (const part of chunks(rows)) {
    const facing = part.flatMap((row) => placed(row, sideOf))
    const byId = new Map(
      (await db.findings.bulkGet(facing.map((row) => row.id))).filter((one) => one !== undefined).map((one) => [one.id, one]),
    )
    const sides = facing.flatMap((row) => [row.earlierUtteranceId, row.laterUtteranceId])
    const byPair = new Map((await findingsOfUtterances(db, [...new Set(sides)])).map((one) => [pairOf(one), one]))
    for (const row of facing) {
      const pair = pairOf(row)
      const known = writes.get(pair) ?? byPair.get(pair) ?? byId.get(row.id)
      if (known === undefined) writes.set(pair, row)
      else if (outranks(row, known))
        writes.set(pair, { ...row, id: known.id, createdAt: known.id === row.id ? row.createdAt : known.createdAt })
    }
  }
  return [...writes.values()]
}

function placed(row: Finding, sideOf: (statementId: string) => Statement | undefined): Finding[] {
  const earlier = sideOf(row.earlierStatementId)
  const later = sideOf(row.laterStatementId)
  if (!earlier || !later || earlier.utteranceId === later.utteranceId || earlier.speakerId !== later.speakerId) return []
  const whole: Finding = {
    ...row,
    speakerId: earlier.speakerId,
    earlierUtteranceId: earlier.utteranceId,
    laterUtteranceId: later.utteranceId,
    earlierStatementId: earlier.id,
    laterStatementId: later.id,
  }
  return [inOrder(earlier, later)[0] === earlier ? whole : turned(whole)]
}

function outranks(row: Finding, known: Finding): boolean {
  const [own, other] = [row.status !== 'open', known.status !== 'open']
  return own === other ? isNewer(row, known) : own
}

function pairOf({ earlierUtteranceId, laterUtteranceId }: Finding): string {
  return [earlierUtteranceId, laterUtteranceId].sort().join()
}
