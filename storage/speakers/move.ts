import { findingOfPair, findingsOfUtterances } from '../findings/read'
import { foldText } from '../fold'
import type { Change } from '../journal/change'
import { queueCheck } from '../queue/enqueue'
import { newRow, now } from '../rows'
import { tidyDependants } from '../statements/dependants'
import { knownUtterance } from '../statements/utterance'
import type { Statement, Utterance } from '../types'

/**
 * Gives statements to a speaker, with their utterances and findings.
 *
 * An utterance all of whose statements move moves itself, so its findings stay; where the speaker has said the same words already the two
 * become one; where only some statements move those get an utterance of their own.
 *
 * @returns the statements as they are now
 */
export async function moveStatements(change: Change, statements: readonly Statement[], speakerId: string): Promise<Statement[]> {
  const { db } = change
  const updatedAt = now()
  const groups = Map.groupBy(statements, (one) => one.utteranceId)
  const target = new Map<string, Utterance>()
  const rows: Statement[] = []
  const renamed = new Map<string, string>()
  for (const [utteranceId, moving] of groups) {
    const key = foldText(moving[0]?.text ?? '')
    const known = target.get(key) ?? (await knownUtterance(db, speakerId, key))
    const whole = (await db.statements.where('utteranceId').equals(utteranceId).count()) === moving.length
    const own = await db.utterances.get(utteranceId)
    const utterance = known ?? (whole && own ? { ...own, speakerId, updatedAt } : { ...newRow(updatedAt), speakerId, key })
    target.set(key, utterance)
    if (known && whole) renamed.set(utteranceId, known.id)
    for (const one of moving) rows.push({ ...one, speakerId, utteranceId: utterance.id, updatedAt })
  }
  await change.put('utterances', [...target.values()])
  await change.put('statements', rows)
  await renameSides(change, renamed)
  await tidyDependants(change)
  return rows
}

/** Findings of an utterance that became one with another follow it; where the pair has a finding already the user's word wins, else the newer. */
async function renameSides(change: Change, renamed: ReadonlyMap<string, string>): Promise<void> {
  if (renamed.size === 0) return
  const { db } = change
  for (const finding of await findingsOfUtterances(db, [...renamed.keys()])) {
    const earlierUtteranceId = renamed.get(finding.earlierUtteranceId) ?? finding.earlierUtteranceId
    const laterUtteranceId = renamed.get(finding.laterUtteranceId) ?? finding.laterUtteranceId
    const rival = await findingOfPair(db, earlierUtteranceId, laterUtteranceId)
    if (rival && rival.id !== finding.id && rank(rival) >= rank(finding)) {
      await change.remove('findings', [finding.id])
      continue
    }
    if (rival && rival.id !== finding.id) await change.remove('findings', [rival.id])
    await change.put('findings', [{ ...finding, earlierUtteranceId, laterUtteranceId, updatedAt: now() }])
  }
}

function rank(finding: { status: string; updatedAt: string }): string {
  return `${finding.status === 'open' ? 0 : 1} ${finding.updatedAt}`
}

/** Queues checks of statements that moved, one an utterance. */
export async function queueMoved(change: Change, statements: readonly Statement[]): Promise<void> {
  const first = new Map(statements.map((one) => [one.utteranceId, one.id]))
  await queueCheck(change, [...first.values()], 'merged')
}
