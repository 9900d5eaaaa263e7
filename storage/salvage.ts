import type { Dexie, Table } from 'dexie'
import type { GenericSchema } from 'valibot'
import { chunks } from './chunks'
import type { RecordRows } from './export/collect'
import { json } from './export/json'
import { fitting } from './fitting'
import { FindingSchema, SourceSchema, SpeakerSchema, StatementSchema, TopicSchema } from './import/schema'
import { now, type RecordTable } from './rows'

/**
 * What can still be read of a damaged record, as a JSON export that imports again: all sound rows whose references are sound too. Statements of
 * a lost speaker stay, without the speaker; what is too long in a row is cut. The way out where the record is broken: save this, begin anew, import it.
 */
export async function salvage(db: Dexie): Promise<string> {
  return [...asJson(await soundRecord(db))].join('')
}

/** Rows as a JSON export, piece by piece. */
export function asJson(rows: RecordRows): Iterable<string> {
  return json.write(rows, { exportedAt: now(), groupBy: 'speaker' })
}

/** The same, as rows. */
export async function soundRecord(db: Dexie): Promise<RecordRows> {
  return whole({
    speakers: await soundRows(db, 'speakers', SpeakerSchema),
    topics: await soundRows(db, 'topics', TopicSchema),
    sources: await soundRows(db, 'sources', SourceSchema),
    statements: await soundRows(db, 'statements', StatementSchema),
    findings: await soundRows(db, 'findings', FindingSchema),
  })
}

function whole(rows: RecordRows): RecordRows {
  const speakers = new Set(rows.speakers.map((one) => one.id))
  const topics = new Set(rows.topics.map((one) => one.id))
  const sources = new Set(rows.sources.map((one) => one.id))
  const statements = rows.statements
    .filter((one) => sources.has(one.sourceId))
    .map((one) => ({
      ...one,
      speakerId: one.speakerId !== null && speakers.has(one.speakerId) ? one.speakerId : null,
      topicIds: one.topicIds.filter((id) => topics.has(id)),
    }))
  const utteranceOf = new Map(statements.map((one) => [one.id, one.utteranceId]))
  return {
    speakers: rows.speakers.map((one) => ({
      ...one,
      mergedInto: one.mergedInto !== null && speakers.has(one.mergedInto) ? one.mergedInto : null,
    })),
    topics: rows.topics.map((one) => ({
      ...one,
      mergedInto: one.mergedInto !== null && topics.has(one.mergedInto) ? one.mergedInto : null,
    })),
    sources: rows.sources,
    statements,
    findings: rows.findings.filter(
      (one) =>
        utteranceOf.get(one.earlierStatementId) === one.earlierUtteranceId &&
        utteranceOf.get(one.laterStatementId) === one.laterUtteranceId,
    ),
  }
}

/** Many at once; row by row where that fails, since one that can't be read must not take the others with it. */
async function soundRows<T>(db: Dexie, name: RecordTable, schema: GenericSchema<T>): Promise<T[]> {
  if (!db.tables.some((one) => one.name === name)) return []
  const table = db.table<T, string>(name)
  const ids = await table
    .toCollection()
    .primaryKeys()
    .catch((): string[] => [])
  const rows: T[] = []
  for (const part of chunks(ids)) {
    const there = await table.bulkGet([...part]).catch(() => eachRow(table, part))
    for (const row of there) {
      const sound = fitting(schema, row)
      if (sound !== null) rows.push(sound)
    }
  }
  return rows
}

async function eachRow<T>(table: Table<T, string>, ids: readonly string[]): Promise<(T | undefined)[]> {
  const rows: (T | undefined)[] = []
  for (const id of ids) rows.push(await table.get(id).catch(() => undefined))
  return rows
}
