import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import type { RecordRows } from '../export/collect'
import type { Finding, Source, Speaker, Statement, Topic, Utterance } from '../types'
import { type ForeignFile, overRecord } from './foreign'
import { type Leaving, leavingWith } from './leaving'
import { mergeFindingRows } from './merge-findings'
import { liveIds, mergeSpeakerRows, mergeTopicRows } from './merge-named'
import { type MergedStatements, mergeSourceRows, mergeStatementRows } from './merge-statements'
import { mergeUtteranceRows } from './merge-utterances'

/** What a file would change in the record as it stands. */
export interface Merge {
  speakers: Speaker[]
  topics: Topic[]
  sources: Source[]
  utterances: Utterance[]
  statements: Statement[]
  findings: Finding[]
  /** Of the file's statements. */
  counts: MergedStatements['counts']
  /** Statements on record before that are written: their old utterances and sources may be needed no longer. */
  changed: string[]
  /** What goes with that. */
  leaving: Leaving
}

/**
 * Works out the merge. Reads the record alone, so that the same serves the preview and, inside the transaction, the import.
 *
 * @param file  of rows that are not our own: what it says of its statements
 */
export async function mergeRows(db: OnRecordDatabase, fileRows: RecordRows, file?: ForeignFile): Promise<Merge> {
  const foreign = file !== undefined
  const rows = file ? await overRecord(db, fileRows, file) : fileRows
  const speakers = await mergeSpeakerRows(db, rows.speakers, foreign)
  const speaker = await liveIds(db, 'speakers', speakers)
  const topics = await mergeTopicRows(db, rows.topics, foreign)
  const topic = await liveIds(db, 'topics', topics)
  const sources = await mergeSourceRows(db, rows.sources, foreign)
  const merged = await mergeStatementRows(db, rows.statements, { speaker, topic, source: sources.idOf }, foreign)
  const { writes: utterances, statements } = await mergeUtteranceRows(db, [...merged.writes.values()])
  const written = new Map(statements.map((one) => [one.id, one]))
  const others = await othersOf(db, rows.findings, merged.standsFor)
  const findings = await mergeFindingRows(db, rows.findings, (id) => {
    const stands = merged.standsFor.get(id) ?? others.get(id)
    return stands && (written.get(stands.id) ?? stands)
  })
  const changed = statements.map((one) => one.id).filter((id) => !merged.added.has(id))
  return {
    speakers: speakers.writes,
    topics: topics.writes,
    sources: sources.writes,
    utterances,
    statements,
    findings,
    counts: merged.counts,
    changed,
    leaving: await leavingWith(db, changed, statements, findings),
  }
}

/** Sides of findings that are on record and not in the file (a restored statement's rival). */
async function othersOf(
  db: OnRecordDatabase,
  findings: readonly Finding[],
  known: ReadonlyMap<string, Statement>,
): Promise<Map<string, Statement>> {
  const ids = findings.flatMap((one) => [one.earlierStatementId, one.laterStatementId]).filter((id) => !known.has(id))
  const others = new Map<string, Statement>()
  for (const part of chunks([...new Set(ids)])) {
    for (const one of await db.statements.bulkGet([...part])) if (one) others.set(one.id, one)
  }
  return others
}
