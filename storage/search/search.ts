import type { OnRecordDatabase } from '../database'
import { type StatementView, viewsOf } from '../views'
import { type Lexicon, searchMemory } from './memory'
import { type Has, parseQuery, type Query } from './query'
import { type Segment, STATES } from './segment'

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
  const matches = await matchesOf(db, typed)
  const page = await db.statements.bulkGet(matches.ids(offset, offset + limit))
  return {
    total: matches.total,
    statements: await viewsOf(
      db,
      page.filter((one) => one !== undefined),
    ),
  }
}

/** Like `searchStatements`, all of them and their ids alone: for a filter's export, a bulk edit, a virtual list. */
export async function searchStatementIds(db: OnRecordDatabase, typed: string): Promise<string[]> {
  const matches = await matchesOf(db, typed)
  return matches.ids(0, matches.total)
}

async function matchesOf(db: OnRecordDatabase, typed: string): Promise<Matches> {
  const query = parseQuery(typed)
  const memory = searchMemory(db)
  await memory.refresh()
  const wanted = await Promise.all(query.has.filter((has) => has !== 'note').map((has) => statementsWith(db, has)))
  const { speakers, topics, sources } = memory.lexicons
  const filter: Filter = {
    query,
    terms: query.terms.map((needle) => ({ needle, ...named(needle, speakers, topics, sources) })),
    speakers: query.speakers.map((needle) => matching(speakers, needle)),
    topics: query.topics.map((needle) => matching(topics, needle)),
    sites: query.sites.map((site) => Uint8Array.from(sources.sites, (one) => Number(one === site || one.endsWith(`.${site}`)))),
    wanted,
  }
  return newestFirst(memory.segments, filter)
}

/** Reads the record into this page's memory, so that the first search is as quick as the next. */
export function warmSearch(db: OnRecordDatabase): Promise<void> {
  return searchMemory(db).warm()
}

interface Filter {
  query: Query
  terms: { needle: string; speakers: Uint8Array; topics: Uint8Array; sources: Uint8Array }[]
  speakers: Uint8Array[]
  topics: Uint8Array[]
  sites: Uint8Array[]
  wanted: Set<string>[]
}

function named(needle: string, speakers: Lexicon, topics: Lexicon, sources: Lexicon) {
  return { speakers: matching(speakers, needle), topics: matching(topics, needle), sources: matching(sources, needle) }
}

function matching(lexicon: Lexicon, needle: string): Uint8Array {
  return Uint8Array.from(lexicon.texts, (text) => Number(text.includes(needle)))
}

interface Matches {
  total: number
  ids: (from: number, to: number) => string[]
}

/** Room for a place in a sort key beside the day: eight digits of day and 22 bits of place stay exact in a double. */
const PLACES = 2 ** 22

/** The statements that pass, newest day first, then by how lately they were kept or changed. */
function newestFirst(segments: readonly Segment[], filter: Filter): Matches {
  const starts: number[] = []
  const room = segments.reduce((sum, segment) => {
    starts.push(sum)
    return sum + segment.count
  }, 0)
  const keys = new Float64Array(room)
  let total = 0
  for (const [n, segment] of segments.entries()) {
    const passing = pass(segment, filter)
    const start = starts[n] ?? 0
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 1) keys[total++] = (segment.days[i] ?? 0) * PLACES + start + i
    }
  }
  const sorted = keys.subarray(0, total).sort()
  return {
    total,
    ids: (from, to) => {
      const page = sorted.subarray(Math.max(0, total - to), Math.max(0, total - from))
      return Array.from(page.toReversed(), (key) => {
        const place = key % PLACES
        const n = starts.findLastIndex((start) => start <= place)
        return segments[n]?.id(place - (starts[n] ?? 0)) ?? ''
      })
    },
  }
}

function pass(segment: Segment, filter: Filter): Uint8Array {
  const { query } = filter
  const passing = new Uint8Array(segment.count)
  const from = query.from ?? 0
  const to = query.to ?? Number.MAX_SAFE_INTEGER
  for (let i = 0; i < segment.count; i++) {
    const day = segment.days[i] ?? 0
    passing[i] = Number(segment.dead[i] === 0 && day >= from && day <= to && passesFields(segment, i, filter))
  }
  for (const term of filter.terms) {
    const hits = new Uint8Array(segment.count)
    segment.findText(term.needle, hits)
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 1 && hits[i] === 0 && !namedBy(segment, i, term)) passing[i] = 0
    }
  }
  if (filter.wanted.length > 0) {
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 1 && !filter.wanted.every((ids) => ids.has(segment.id(i)))) passing[i] = 0
    }
  }
  return passing
}

function passesFields(segment: Segment, i: number, { query, speakers, topics, sites }: Filter): boolean {
  if (query.states && !query.states.includes(STATES[segment.states[i] ?? 0] ?? 'same')) return false
  if (query.has.includes('note') && segment.notes[i] === 0) return false
  const speaker = segment.speakers[i] ?? -1
  const source = segment.sources[i] ?? -1
  return (
    speakers.every((hit) => hit[speaker] === 1) &&
    sites.every((hit) => hit[source] === 1) &&
    topics.every((hit) => segment.hasTopic(i, hit))
  )
}

function namedBy(segment: Segment, i: number, term: Filter['terms'][number]): boolean {
  return term.speakers[segment.speakers[i] ?? -1] === 1 || term.sources[segment.sources[i] ?? -1] === 1 || segment.hasTopic(i, term.topics)
}

/** Statements whose utterance has a finding of that kind that was not dismissed. */
async function statementsWith(db: OnRecordDatabase, has: Has): Promise<Set<string>> {
  const findings = await db.findings.where('status').anyOf('open', 'confirmed').toArray()
  const kind = findings.filter((one) => has === 'finding' || one.verdict === has)
  const utterances = new Set(kind.flatMap((one) => [one.earlierUtteranceId, one.laterUtteranceId]))
  return new Set(
    await db.statements
      .where('utteranceId')
      .anyOf([...utterances])
      .primaryKeys(),
  )
}
