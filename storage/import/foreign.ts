import type { OnRecordDatabase } from '../database'
import type { RecordRows } from '../export/collect'
import { foldName } from '../fold'
import type { Row, Speaker, Statement, Topic } from '../types'
import { knownRows } from './known'
import { isNewer, justAfter, latest } from './newer'

/** A field of a statement that a foreign file can carry. */
export type ForeignField = 'text' | 'note' | 'date' | 'dateBasis' | 'kind' | 'language' | 'speakerId' | 'topicIds'

/** What a foreign file says of a statement. */
export interface Named {
  fields: readonly ForeignField[]
  /** Whether it says when that was changed last: what is no newer than the record is then left. */
  dated: boolean
}

/** Of each of a foreign file's statements, by id. */
export type ForeignFile = ReadonlyMap<string, Named>

/**
 * A foreign file's rows, with its statements that are on record already as they will be: the fields that the file names are the file's, all else
 * stays, the page among it. A speaker or topic is the record's where it bears the name that the file has. Speakers, topics and sources that no
 * statement needs then are left out.
 */
export async function overRecord(db: OnRecordDatabase, rows: RecordRows, file: ForeignFile): Promise<RecordRows> {
  const known = await knownRows(
    db.statements,
    rows.statements.map((row) => row.id),
  )
  if (known.size === 0) return rows
  const olds = [...known.values()]
  const names: Names = {
    speakers: [byId(rows.speakers), await knownRows(db.speakers, [...new Set(olds.flatMap((one) => one.speakerId ?? []))])],
    topics: [byId(rows.topics), await knownRows(db.topics, [...new Set(olds.flatMap((one) => one.topicIds))])],
  }
  const statements = rows.statements.map((row) => {
    const [old, named] = [known.get(row.id), file.get(row.id)]
    return old && named ? over(old, row, named, names) : row
  })
  const needed = new Set(statements.flatMap((one) => [one.speakerId, one.sourceId, ...one.topicIds]))
  const isNeeded = ({ id }: Row): boolean => needed.has(id)
  return {
    ...rows,
    speakers: rows.speakers.filter(isNeeded),
    topics: rows.topics.filter(isNeeded),
    sources: rows.sources.filter(isNeeded),
    statements,
  }
}

/** Rows by id: the file's, the record's. */
interface Names {
  speakers: [ReadonlyMap<string, Speaker>, ReadonlyMap<string, Speaker>]
  topics: [ReadonlyMap<string, Topic>, ReadonlyMap<string, Topic>]
}

/** The statement with what the file names of it; the very same where that is so already. */
function over(old: Statement, row: Statement, { fields, dated }: Named, { speakers, topics }: Names): Statement {
  if (dated && !isNewer(row, old)) return old
  const facing: Statement = {
    ...row,
    speakerId: sameSpeaker(row.speakerId, old.speakerId, speakers) ? old.speakerId : row.speakerId,
    topicIds: topicIdsOver(old.topicIds, row.topicIds, topics),
  }
  const one = { ...old }
  for (const field of fields) take(one, facing, field)
  if (JSON.stringify(one) === JSON.stringify(old)) return old
  return { ...one, updatedAt: dated ? row.updatedAt : latest(row.updatedAt, justAfter(old.updatedAt)) }
}

function take<F extends ForeignField>(into: Pick<Statement, F>, from: Pick<Statement, F>, field: F): void {
  into[field] = from[field]
}

function sameSpeaker(id: string | null, oldId: string | null, [file, record]: Names['speakers']): boolean {
  const name = file.get(id ?? '')?.name
  const old = record.get(oldId ?? '')
  if (name === undefined || old === undefined) return id === oldId
  return [old.name, ...old.aliases].some((one) => foldName(one) === foldName(name))
}

/** The record's own list where the names are the same. */
function topicIdsOver(oldIds: readonly string[], ids: readonly string[], [file, record]: Names['topics']): string[] {
  const oldIdOf = new Map(oldIds.map((id) => [foldName(record.get(id)?.name ?? ''), id]))
  const over = ids.map((id) => oldIdOf.get(foldName(file.get(id)?.name ?? '')) ?? id)
  const same = new Set(over).symmetricDifference(new Set(oldIdOf.values())).size === 0
  return same ? [...oldIds] : [...new Set(over)]
}

function byId<T extends Row>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
