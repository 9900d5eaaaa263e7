import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { foldText } from '../fold'
import { joinedTo } from '../statements/same'
import type { Source, Statement } from '../types'
import { knownRows } from './known'
import type { MergedList } from './merge-named'
import { isNewer, latest } from './newer'
import { updated } from './update'

/**
 * Sources: by id (newer wins), else by address; else new.
 *
 * @param foreign  the file is not our own: it tells of a source on record only what that lacks
 */
export async function mergeSourceRows(db: OnRecordDatabase, rows: readonly Source[], foreign: boolean): Promise<MergedList<Source>> {
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
      if (twin === undefined) list.writes.push(row)
      else if (foreign) fill(list, twin, { ...row, language: null })
      else if (old === undefined) fill(list, twin, row)
      else if (isNewer(row, old)) list.writes.push(row)
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

interface References {
  speaker: (id: string) => string
  topic: (id: string) => string
  source: ReadonlyMap<string, string>
}

/**
 * Statements: by id (newer wins), else by the same words of the same speaker and page, which gain topics and note; else new.
 *
 * @param foreign  the file is not our own: its rows of statements on record are as they will be, see `overRecord`
 */
export async function mergeStatementRows(
  db: OnRecordDatabase,
  rows: readonly Statement[],
  ids: References,
  foreign: boolean,
): Promise<MergedStatements> {
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
    for (const row of part) {
      const old = known.get(row.id)
      if (old === undefined) join(merged, row, sameWords.get(wordsKey(row)) ?? [])
      else update(merged, old, foreign ? row : updated(old, row, ids.topic))
    }
  }
  return merged
}

/** All of it but when it was changed, which alone is no change. */
const bare = (statement: Statement): string => JSON.stringify({ ...statement, updatedAt: '' })

function update({ counts, writes, standsFor }: MergedStatements, old: Statement, one: Statement): void {
  const changed = bare(one) !== bare(old)
  counts[changed ? 'updated' : 'unchanged']++
  if (changed) writes.set(one.id, one)
  standsFor.set(one.id, changed ? one : old)
}

/** @param twins  statements of the record with the same words of the same page; what one gains is written into the list too */
function join({ counts, writes, standsFor, added }: MergedStatements, row: Statement, twins: Statement[]): void {
  const twin = joinedTo(twins, row, (known) => latest(known.updatedAt, row.updatedAt))
  if (twin === undefined) {
    counts.added++
    added.add(row.id)
    writes.set(row.id, row)
  } else {
    const { known, one } = twin
    counts[one === known ? 'unchanged' : 'joined']++
    if (one !== known) {
      twins.splice(twins.indexOf(known), 1, one)
      writes.set(one.id, one)
    }
  }
  standsFor.set(row.id, twin?.one ?? row)
}

function renamed(row: Statement, ids: References): Statement {
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
