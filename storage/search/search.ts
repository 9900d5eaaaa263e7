import type { OnRecordDatabase } from '../database'
import { findingsOfStatus } from '../findings/read'
import { atOneMoment, type StatementView, viewsOf } from '../views'
import { type Found, type IdList, listed } from './id-list'
import { type Filter, find, type Term } from './match'
import { type Lexicon, type SearchMemory, searchMemory } from './memory'
import { type Has, parseQuery, type Site } from './query'

export interface SearchResult {
  statements: StatementView[]
  /** How many there are in all. */
  total: number
}

export interface SearchOptions {
  limit?: number
  offset?: number
}

/**
 * Full-text search of quotes, notes, speakers, topics, titles and publishers, newest day first.
 *
 * @param typed  words, "phrases", and `speaker: topic: site: from: to: state: has:` (see `parseQuery`); empty: everything
 */
export async function searchStatements(
  db: OnRecordDatabase,
  typed: string,
  { limit = 50, offset = 0 }: SearchOptions = {},
): Promise<SearchResult> {
  const found = await findStatements(db, typed)
  const ids = listed(found, found.rows.byDay(), true, offset + limit).slice(offset)
  const statements = await atOneMoment(db, async () => {
    const page = await db.statements.bulkGet(ids)
    return await viewsOf(
      db,
      page.filter((one) => one !== undefined),
    )
  })
  return { total: found.total, statements }
}

/** Like `searchStatements`, all of them and their ids alone: for a filter's export or a bulk edit. */
export async function searchStatementIds(db: OnRecordDatabase, typed: string): Promise<string[]> {
  return (await searchByDay(db, typed)).slice()
}

/** Like `searchStatementIds`, each id made when it is asked for: for a virtual list. With `oldestFirst` the other way round. */
export async function searchByDay(db: OnRecordDatabase, typed: string, oldestFirst = false): Promise<IdList> {
  const found = await findStatements(db, typed)
  return listed(found, found.rows.byDay(), !oldestFirst)
}

/** Like `searchByDay`, by the speakers' names as the reader's language sorts them, each one's by day; without a speaker comes last. */
export async function searchBySpeaker(db: OnRecordDatabase, typed: string): Promise<IdList> {
  const found = await findStatements(db, typed)
  const memory = searchMemory(db)
  return listed(found, found.rows.bySpeaker(await memory.speakerPlaces(memory.lexicons.speakers)), false)
}

/** What a search finds, in no order yet. */
export async function findStatements(db: OnRecordDatabase, typed: string): Promise<Found> {
  const query = parseQuery(typed)
  const wanted = await Promise.all(query.has.filter((has) => has !== 'note').map((has) => statementsWith(db, has)))
  const memory = searchMemory(db)
  await memory.refresh()
  if (query.sites.some(({ words }) => words.length > 0)) await memory.readPublishers()
  // Nothing is awaited from here on: the memory may be read anew at any time.
  const { speakers, topics, sources } = memory.lexicons
  const filter: Filter = {
    query,
    terms: query.terms.map((needle) => termOf(needle, memory.lexicons)),
    speakers: query.speakers.map((needle) => matching(speakers, needle)),
    topics: query.topics.map((needle) => matching(topics, needle)),
    sites: query.sites.map((site) => fromSite(sources, site)),
    wanted,
  }
  return find(memory.rows(), filter)
}

/** Every site on record, with the id of one source from there. */
export async function sourceOfEachSite(db: OnRecordDatabase): Promise<Map<string, string>> {
  const memory = searchMemory(db)
  await memory.refresh()
  const { ids, sites } = memory.lexicons.sources
  return new Map(Array.from(ids, (id, slot): [string, string] => [sites[slot] ?? '', id]).filter(([site]) => site !== ''))
}

/** Reads the record into this page's memory, so that the first search is as quick as the next. */
export function warmSearch(db: OnRecordDatabase): Promise<void> {
  return searchMemory(db).warm()
}

function termOf(needle: string, lexicons: SearchMemory['lexicons']): Term {
  const speakers = matching(lexicons.speakers, needle)
  const topics = matching(lexicons.topics, needle)
  const sources = matching(lexicons.sources, needle)
  return {
    needle,
    speakers,
    topics,
    sources,
    anySpeaker: speakers.includes(1),
    anyTopic: topics.includes(1),
    anySource: sources.includes(1),
  }
}

function matching(lexicon: Lexicon, needle: string): Uint8Array {
  const hits = new Uint8Array(lexicon.texts.length)
  lexicon.texts.forEach((text, i) => {
    if (text.includes(needle)) hits[i] = 1
  })
  for (const [merged, live] of lexicon.into) if (hits[merged] === 1) hits[live] = 1
  return hits
}

function fromSite({ sites, publishers }: Lexicon, { host, words }: Site): Uint8Array {
  const named = (slot: number) => words.length > 0 && words.every((word) => publishers[slot]?.includes(word))
  return Uint8Array.from(sites, (site, slot) => Number(site === host || site.endsWith(`.${host}`) || named(slot)))
}

/** Statements whose utterance has a finding of that kind that was not dismissed. Asked all at once: `anyOf` goes by a cursor. */
async function statementsWith(db: OnRecordDatabase, has: Has): Promise<Set<string>> {
  return await db.transaction('r', db.findings, db.statements, async () => {
    const standing = await findingsOfStatus(db, 'open', 'confirmed')
    const kind = standing.filter((one) => has === 'finding' || one.verdict === has)
    const utterances = new Set(kind.flatMap((one) => [one.earlierUtteranceId, one.laterUtteranceId]))
    const ids = await Promise.all(Array.from(utterances, (id) => db.statements.where('utteranceId').equals(id).primaryKeys()))
    return new Set(ids.flat())
  })
}
