import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { foldText } from '../fold'
import { joinedTo } from '../statements/same'
import type { Source, Statement } from '../types'
import { knownRows } from './known'
import type { MergedList } from './merge-named'
import { isNewer, latest } from './newer'

/** Sources: by id (newer wins), else by address; else new. */
export async function mergeSourceRows(db: OnRecordDatabase, rows: readonly Source[]): Promise<MergedList<Source>> {
  const list: MergedList<Source> = { writes: [], idOf: new Map() }
  const inFile = new Set(rows.map((row) => row.id))
  const known = await knownRows(
    db.sources,
    rows.map((row) => row.id),
  )
  const empty = (await db.sources.count()) === 0
  for (const part of chunks(rows)) {
    const addresses = part.filter((row) => !known.has(row.id)).map((row) => row.canonicalUrl)
    const twins = addresses.length === 0 || empty ? [] : await db.sources.where('canonicalUrl').anyOf(addresses).toArray()
    const twinOf = new Map(twins.filter((twin) => !inFile.has(twin.id)).map((twin) => [twin.canonicalUrl, twin]))
    for (const row of part) {
      const old = known.get(row.id)
      const twin = old ?? twinOf.get(row.canonicalUrl)
      list.idOf.set(row.id, twin?.id ?? row.id)
      if (twin === undefined || (old !== undefined && isNewer(row, old))) list.writes.push(row)
      else if (old === undefined) fill(list, twin, row)
    }
  }
  return list
}

/** What the record does not know of a source and the file does. */
function fill(list: MergedList<Source>, known: Source, row: Source): void {
  const filled: Source = {
    ...known,
    title: known.title ?? row.title,
    publisher: known.publisher ?? row.publisher,
    authors: known.authors.length > 0 ? known.authors : row.authors,
    published: known.published ?? row.published,
    modified: known.modified ?? row.modified,
    language: known.language ?? row.language,
  }
  if (JSON.stringify(filled) !== JSON.stringify(known)) list.writes.push({ ...filled, updatedAt: latest(known.updatedAt, row.updatedAt) })
}

export interface MergedStatements {
  /** Rows to write by id, their utterance not settled yet. */
  writes: Map<string, Statement>
  /** Id in the file → the statement that stands for it on record after the import. */
  standsFor: Map<string, Statement>
  /** Ids of those that are new to the record. */
  added: Set<string>
  counts: { added: number; updated: number; joined: number; unchanged: number }
}

interface Ids {
  speaker: (id: string) => string
  topic: (id: string) => string
  source: ReadonlyMap<string, string>
}

/**
 * Statements: by id (newer wins), else by the same words of the same speaker and page, which gain topics and note; else new.
 */
export async function mergeStatementRows(db: OnRecordDatabase, rows: readonly Statement[], ids: Ids): Promise<MergedStatements> {
  const merged: MergedStatements = {
    writes: new Map(),
    standsFor: new Map(),
    added: new Set(),
    counts: { added: 0, updated: 0, joined: 0, unchanged: 0 },
  }
  const inFile = new Set(rows.map((row) => row.id))
  const known = await knownRows(
    db.statements,
    rows.map((row) => row.id),
  )
  const empty = (await db.statements.count()) === 0
  for (const part of chunks(rows.map((row) => renamed(row, ids)))) {
    const pages = [...new Set(part.filter((row) => !known.has(row.id)).map((row) => row.sourceId))]
    const there = pages.length === 0 || empty ? [] : await db.statements.where('sourceId').anyOf(pages).toArray()
    const twins = there.filter((one) => !inFile.has(one.id)).map((one) => merged.writes.get(one.id) ?? one)
    const sameWords = Map.groupBy(twins, wordsKey)
    for (const row of part) take(merged, row, known.get(row.id), sameWords.get(wordsKey(row)) ?? [])
  }
  return merged
}

/** @param twins  statements of the record with the same words of the same page; what one gains is written into the list too */
function take(merged: MergedStatements, row: Statement, old: Statement | undefined, twins: Statement[]): void {
  const { counts } = merged
  const twin = old === undefined ? joinedTo(twins, row, (known) => latest(known.updatedAt, row.updatedAt)) : undefined
  if (old !== undefined && !isNewer(row, old)) {
    counts.unchanged++
    merged.standsFor.set(row.id, old)
  } else if (twin !== undefined) {
    const { known, one } = twin
    counts[one === known ? 'unchanged' : 'joined']++
    if (one !== known) {
      twins.splice(twins.indexOf(known), 1, one)
      merged.writes.set(one.id, one)
    }
    merged.standsFor.set(row.id, one)
  } else {
    counts[old === undefined ? 'added' : 'updated']++
    if (old === undefined) merged.added.add(row.id)
    merged.writes.set(row.id, row)
    merged.standsFor.set(row.id, row)
  }
}

function renamed(row: Statement, ids: Ids): Statement {
  return {
    ...row,
    speakerId: row.speakerId === null ? null : ids.speaker(row.speakerId),
    sourceId: ids.source.get(row.sourceId) ?? row.sourceId,
    topicIds: [...new Set(row.topicIds.map(ids.topic))],
  }
}

function wordsKey(row: Statement): string {
  return `${row.sourceId}\n${foldText(row.text)}`
}
