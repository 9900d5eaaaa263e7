import type { OnRecordDatabase } from '../database'
import { findingsOfUtterances } from '../findings/read'
import type { Finding, Statement } from '../types'

/** How many rows of the record an import takes away, since no statement holds them any more once some are other. */
export interface Leaving {
  findings: number
  sources: number
}

/**
 * What goes when these rows are written: as `tidyDependants` will find it.
 *
 * @param statements  as they are written, new ones among them
 * @param findings    as they are written: those are none that go
 */
export async function leavingWith(
  db: OnRecordDatabase,
  changed: readonly string[],
  statements: readonly Statement[],
  findings: readonly Finding[],
): Promise<Leaving> {
  const olds = (await db.statements.bulkGet([...changed])).filter((one) => one !== undefined)
  const sources = await lastLeft(db, 'sourceId', olds, statements)
  const utterances = await lastLeft(db, 'utteranceId', olds, statements)
  const written = new Set(findings.map((one) => one.id))
  const gone = (await findingsOfUtterances(db, utterances)).filter((one) => !written.has(one.id))
  return { findings: gone.length, sources: sources.length }
}

/** The sources or utterances that the last of their statements leaves. */
async function lastLeft(
  db: OnRecordDatabase,
  field: 'sourceId' | 'utteranceId',
  olds: readonly Statement[],
  statements: readonly Statement[],
): Promise<string[]> {
  const now = new Set(statements.map((one) => one[field]))
  const leavers = new Set(olds.map((one) => one.id))
  const left = [...new Set(olds.map((one) => one[field]))].filter((id) => !now.has(id))
  const holders = await Promise.all(left.map((id) => db.statements.where(field).equals(id).primaryKeys()))
  return left.filter((_, i) => holders[i]?.every((id) => leavers.has(id)))
}
