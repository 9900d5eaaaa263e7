import type { OnRecordDatabase } from '../database'
import { explained } from '../errors'
import type { RecordRows } from '../export/collect'
import { write } from '../import/import'
import { mergeRows } from '../import/merge'
import { recordStep } from '../journal/record'
import { removals, rowsIn } from '../journal/removals'
import { takenAwayAt } from '../journal/taken-away'
import type { Image } from '../journal/types'
import { queueReturned } from '../queue/returned'
import type { Rows, RowTable } from '../rows'
import { bringTopicBack, deletions } from '../topics/restore'
import type { Statement } from '../types'

/** A statement that is no longer on record and can be brought back. */
export interface DeletedStatement {
  statement: Statement
  /** When it was taken away, ISO 8601. */
  deletedAt: string
}

/** Statements taken away that can be brought back (for 30 days at the least), last deleted first. */
export async function deletedStatements(db: OnRecordDatabase): Promise<DeletedStatement[]> {
  try {
    return await db.transaction('r', db.journal, db.images, db.statements, async () => {
      const found = new Map<string, DeletedStatement>()
      for (const { step, images } of await removals(db)) {
        for (const statement of rowsIn(images, 'statements')) {
          if (!found.has(statement.id)) found.set(statement.id, { statement, deletedAt: takenAwayAt(step) })
        }
      }
      const alive = await db.statements.bulkGet([...found.keys()])
      for (const one of alive) if (one) found.delete(one.id)
      return [...found.values()]
    })
  } catch (error) {
    throw await explained(error)
  }
}

/**
 * Brings deleted statements back, with their sources and findings, whatever was done since. Where the same words of the page were kept anew
 * meanwhile the two are joined; a speaker or topic that is gone comes back too.
 *
 * @param topicIds  deleted topics that come back in the same step, to the statements on record that had them
 * @returns how many statements are back
 */
export async function restoreStatements(db: OnRecordDatabase, ids: readonly string[], topicIds: readonly string[] = []): Promise<number> {
  return await recordStep(db, async (change) => {
    const deleted = topicIds.length > 0 ? await deletions(db) : []
    for (const id of topicIds) await bringTopicBack(change, id, deleted)
    const wanted = new Set(ids)
    const rows: RecordRows = { speakers: [], topics: [], sources: [], statements: [], findings: [] }
    const seen = new Set<string>()
    const take = <T extends keyof RecordRows & RowTable>(table: T, images: readonly Image[], fits: (row: Rows[T]) => boolean): Rows[T][] =>
      rowsIn(images, table).filter((row) => fits(row) && !seen.has(row.id) && seen.add(row.id))
    for (const { images } of await removals(db)) {
      rows.statements.push(...take('statements', images, (row) => wanted.has(row.id)))
      rows.sources.push(...take('sources', images, () => true))
      rows.speakers.push(...take('speakers', images, () => true))
      rows.topics.push(...take('topics', images, () => true))
      rows.findings.push(...take('findings', images, () => true))
    }
    const needed = await neededBy(db, rows)
    const merge = await mergeRows(db, needed)
    await write(change, merge)
    await queueReturned(change)
    const count = merge.counts.added + merge.counts.joined
    return { action: 'restore', parameters: { count }, result: count }
  })
}

/** The rows that the statements name and the record lacks; statements that still lack one after that stay away. */
async function neededBy(db: OnRecordDatabase, rows: RecordRows): Promise<RecordRows> {
  const absent = async (table: 'speakers' | 'topics' | 'sources' | 'statements', ids: readonly string[]): Promise<Set<string>> => {
    const unique = [...new Set(ids)]
    const there = await db.rows(table).bulkGet(unique)
    return new Set(unique.filter((_, i) => there[i] === undefined))
  }
  const away = await absent(
    'statements',
    rows.statements.map((one) => one.id),
  )
  const statements = rows.statements.filter((one) => away.has(one.id))
  const speakerIds = await absent(
    'speakers',
    statements.flatMap((one) => (one.speakerId === null ? [] : [one.speakerId])),
  )
  const topicIds = await absent(
    'topics',
    statements.flatMap((one) => one.topicIds),
  )
  const sourceIds = await absent(
    'sources',
    statements.map((one) => one.sourceId),
  )
  const sources = rows.sources.filter((one) => sourceIds.has(one.id))
  const found = new Set(sources.map((one) => one.id))
  const speakers = rows.speakers.filter((one) => speakerIds.has(one.id))
  const speakersFound = new Set(speakers.map((one) => one.id))
  const topics = rows.topics.filter((one) => topicIds.has(one.id))
  const topicsFound = new Set(topics.map((one) => one.id))
  const lost = (one: Statement): boolean => one.speakerId !== null && speakerIds.has(one.speakerId) && !speakersFound.has(one.speakerId)
  const whole = statements
    .filter((one) => !sourceIds.has(one.sourceId) || found.has(one.sourceId))
    .map((one) => ({
      ...one,
      speakerId: lost(one) ? null : one.speakerId,
      topicIds: one.topicIds.filter((id) => !topicIds.has(id) || topicsFound.has(id)),
    }))
  return { speakers, topics, sources, statements: whole, findings: rows.findings }
}
