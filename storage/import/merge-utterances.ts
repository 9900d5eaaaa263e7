import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { foldText } from '../fold'
import { newRow } from '../rows'
import { knownUtterance } from '../statements/utterance'
import type { Statement, Utterance } from '../types'
import { knownRows } from './known'

export interface MergedUtterances {
  /** New utterances. */
  writes: Utterance[]
  /** The statements with their utterance settled. */
  statements: Statement[]
}

/**
 * Gives each statement the utterance of its speaker and words: the one on record, else the one that the file names where that id is free, else
 * a new one.
 */
export async function mergeUtteranceRows(db: OnRecordDatabase, statements: readonly Statement[]): Promise<MergedUtterances> {
  const planned = new Map<string, Utterance>()
  const takenBy = new Map<string, string>()
  const writes: Utterance[] = []
  const settled: Statement[] = []
  const byId = await knownRows(
    db.utterances,
    statements.map((one) => one.utteranceId),
  )
  const empty = (await db.utterances.count()) === 0
  for (const part of chunks(statements)) {
    const byWords = empty ? new Map<string, Utterance>() : await onRecord(db, part)
    for (const statement of part) {
      const key = keyOf(statement)
      const sameId = byId.get(statement.utteranceId)
      const known =
        planned.get(key) ?? byWords.get(key) ?? (sameId && fits(sameId, statement) && !takenBy.has(sameId.id) ? sameId : undefined)
      const free = sameId === undefined && !takenBy.has(statement.utteranceId)
      const utterance = known ?? made(statement, free)
      if (known === undefined) writes.push(utterance)
      planned.set(key, utterance)
      takenBy.set(utterance.id, key)
      settled.push(utterance.id === statement.utteranceId ? statement : { ...statement, utteranceId: utterance.id })
    }
  }
  return { writes, statements: settled }
}

function made(statement: Statement, free: boolean): Utterance {
  const { id } = newRow()
  const { createdAt, updatedAt, speakerId } = statement
  return { id: free ? statement.utteranceId : id, createdAt, updatedAt, speakerId, key: foldText(statement.text) }
}

/** Words without a speaker are an utterance of their own, one a statement. */
function keyOf(statement: Statement): string {
  return statement.speakerId === null ? `\n${statement.id}` : `${statement.speakerId}\n${foldText(statement.text)}`
}

function fits(utterance: Utterance, statement: Statement): boolean {
  return utterance.speakerId === statement.speakerId && utterance.key === foldText(statement.text)
}

async function onRecord(db: OnRecordDatabase, statements: readonly Statement[]): Promise<Map<string, Utterance>> {
  const asked = statements.map(({ speakerId, text }) => (speakerId === null ? undefined : knownUtterance(db, speakerId, foldText(text))))
  const found = (await Promise.all(asked)).filter((one) => one !== undefined)
  return new Map(found.map((one) => [`${one.speakerId}\n${one.key}`, one]))
}
