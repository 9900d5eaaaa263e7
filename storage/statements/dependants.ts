import { inOrder, turned } from '../findings/order'
import { findingsOfUtterances } from '../findings/read'
import type { Change } from '../journal/change'
import type { Finding, Statement } from '../types'

/**
 * Takes away or mends what can't stand after statements left, changed their utterance, or utterances changed their speaker: checks of gone
 * statements, utterances and sources that no statement needs, findings that lost a side or whose sides are of two speakers, and findings
 * that show a statement which no longer is of that utterance, or whose sides are no longer in the order of their days.
 *
 * Runs at the end of every change that takes statements away or moves them, undo and redo included.
 *
 * @param only  the statements that left or moved; by default all rows that the change touched
 */
export async function tidyDependants(change: Change, only?: readonly string[]): Promise<void> {
  const statementIds = only ?? change.touched('statements')
  const utteranceIds = new Set(only ? [] : change.touched('utterances'))
  const sourceIds = new Set(only ? [] : change.touched('sources'))
  const now = await change.db.statements.bulkGet([...statementIds])
  const scope = new Set(statementIds)
  const gone = statementIds.filter((_, i) => now[i] === undefined)
  for (const image of change.images) {
    if (image.table !== 'statements' || !scope.has(image.id)) continue
    const before: Partial<Statement> = 'fields' in image ? image.fields : (image.row ?? {})
    if (before.utteranceId !== undefined) utteranceIds.add(before.utteranceId)
    if (before.sourceId !== undefined) sourceIds.add(before.sourceId)
  }
  for (const statement of now) if (statement) utteranceIds.add(statement.utteranceId)
  await change.remove('checks', await checksOf(change, gone))
  await dropUnused(change, 'utterances', 'utteranceId', [...utteranceIds])
  await dropUnused(change, 'sources', 'sourceId', [...sourceIds])
  await mendFindings(change, [...utteranceIds])
}

async function checksOf(change: Change, statementIds: readonly string[]): Promise<string[]> {
  return statementIds.length === 0 ? [] : await change.db.checks.where('statementId').anyOf(statementIds).primaryKeys()
}

async function dropUnused(change: Change, table: 'utterances' | 'sources', index: 'utteranceId' | 'sourceId', ids: readonly string[]) {
  if (ids.length === 0) return
  const used = new Set(await change.db.statements.where(index).anyOf(ids).uniqueKeys())
  await change.remove(
    table,
    ids.filter((id) => !used.has(id)),
  )
}

async function mendFindings(change: Change, utteranceIds: readonly string[]): Promise<void> {
  const dropped: string[] = []
  const mended: Finding[] = []
  for (const finding of await findingsOfUtterances(change.db, utteranceIds)) {
    const whole = await mendedFinding(change, finding)
    if (whole === null) dropped.push(finding.id)
    else mended.push(whole)
  }
  await change.remove('findings', dropped)
  await change.put('findings', mended)
}

/** The finding with a speaker and statements that are true now; null where it can't stand. */
async function mendedFinding(change: Change, finding: Finding): Promise<Finding | null> {
  const { db } = change
  const earlier = await db.utterances.get(finding.earlierUtteranceId)
  const later = await db.utterances.get(finding.laterUtteranceId)
  if (!earlier || !later || earlier.id === later.id || earlier.speakerId !== later.speakerId) return null
  const earlierStatementId = await statementOf(change, earlier.id, finding.earlierStatementId)
  const laterStatementId = await statementOf(change, later.id, finding.laterStatementId)
  if (earlierStatementId === null || laterStatementId === null) return null
  const whole = { ...finding, speakerId: earlier.speakerId, earlierStatementId, laterStatementId }
  const [a, b] = await db.statements.bulkGet([earlierStatementId, laterStatementId])
  return a && b && inOrder(a, b)[0] !== a ? turned(whole) : whole
}

async function statementOf(change: Change, utteranceId: string, preferred: string): Promise<string | null> {
  const ids = await change.db.statements.where('utteranceId').equals(utteranceId).primaryKeys()
  return ids.includes(preferred) ? preferred : (ids[0] ?? null)
}
