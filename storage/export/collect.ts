import type { OnRecordDatabase } from '../database'
import { asRecordError, RecordError } from '../errors'
import { RECORD_TABLES } from '../rows'
import { searchStatementIds } from '../search/search'
import type { Finding, RecordFile, Source, Speaker, Statement, Topic } from '../types'

/** Which statements go out: those of a search, or of these ids; absent: all. */
export interface ExportFilter {
  query?: string
  ids?: readonly string[]
}

/** The record as it stood at one moment, each list sorted by id. */
export type RecordRows = Omit<RecordFile, 'format' | 'version' | 'exportedAt' | 'schema'>

export interface Reading {
  /** Called with how many rows were read since the last call. */
  onRead?: (rows: number) => void
  signal?: AbortSignal | undefined
}

/** Rows taken at once: a turn of the event loop between. */
const CHUNK = 1000

/**
 * Reads what goes out, in one transaction, so that nothing written meanwhile tears it.
 *
 * A filter takes with it the speakers, topics and sources that the statements need, and findings with both their sides.
 *
 * @throws RecordError `cancelled`
 */
export async function collectRecord(db: OnRecordDatabase, filter: ExportFilter = {}, reading: Reading = {}): Promise<RecordRows> {
  const ids = filter.ids ?? (filter.query === undefined ? null : await searchStatementIds(db, filter.query))
  try {
    return await db.transaction(
      'r',
      RECORD_TABLES.map((table) => db.rows(table)),
      async () => {
        const speakers = await readAll<Speaker>(db, 'speakers', reading)
        const topics = await readAll<Topic>(db, 'topics', reading)
        const sources = await readAll<Source>(db, 'sources', reading)
        const findings = await readAll<Finding>(db, 'findings', reading)
        if (ids === null) return { speakers, topics, sources, statements: await readAll<Statement>(db, 'statements', reading), findings }
        const statements = (await db.statements.bulkGet([...new Set(ids)])).filter((one) => one !== undefined)
        return narrowed({ speakers, topics, sources, statements, findings })
      },
    )
  } catch (error) {
    throw asRecordError(error)
  }
}

async function readAll<T extends { id: string }>(db: OnRecordDatabase, table: string, { onRead, signal }: Reading): Promise<T[]> {
  const rows: T[] = []
  for (let last = ''; ; ) {
    if (signal?.aborted) throw new RecordError('cancelled')
    const chunk = await db.table<T, string>(table).where(':id').above(last).limit(CHUNK).toArray()
    for (const row of chunk) rows.push(row)
    onRead?.(chunk.length)
    const end = chunk.at(-1)
    if (end === undefined || chunk.length < CHUNK) return rows
    last = end.id
  }
}

/** The rows that the statements need. A finding stays only with both its sides; where another statement of the same words is here, it stands in. */
function narrowed(rows: RecordRows): RecordRows {
  const statements = rows.statements.sort(byId)
  const ofUtterance = new Map<string, string>()
  for (const one of statements) if (!ofUtterance.has(one.utteranceId)) ofUtterance.set(one.utteranceId, one.id)
  const statementIds = new Set(statements.map((one) => one.id))
  const findings = rows.findings.flatMap((one) => {
    const earlier = statementIds.has(one.earlierStatementId) ? one.earlierStatementId : ofUtterance.get(one.earlierUtteranceId)
    const later = statementIds.has(one.laterStatementId) ? one.laterStatementId : ofUtterance.get(one.laterUtteranceId)
    return earlier && later ? [{ ...one, earlierStatementId: earlier, laterStatementId: later }] : []
  })
  const speakerIds = new Set(statements.map((one) => one.speakerId))
  const topicIds = new Set(statements.flatMap((one) => one.topicIds))
  const sourceIds = new Set(statements.map((one) => one.sourceId))
  return {
    speakers: rows.speakers.filter((one) => speakerIds.has(one.id)),
    topics: rows.topics.filter((one) => topicIds.has(one.id)),
    sources: rows.sources.filter((one) => sourceIds.has(one.id)),
    statements,
    findings,
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
