import type { OnRecordDatabase } from '../database'
import { type StatementView, viewsOf } from '../views'
import { type Lexicon, type SearchMemory, searchMemory } from './memory'
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
    terms: query.terms.map((needle) => termOf(needle, memory.lexicons)),
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

/** A word, and which speakers, topics and sources bear it. */
interface Term {
  needle: string
  speakers: Uint8Array
  topics: Uint8Array
  sources: Uint8Array
  anySpeaker: boolean
  anyTopic: boolean
  anySource: boolean
}

interface Filter {
  query: Query
  terms: Term[]
  speakers: Uint8Array[]
  topics: Uint8Array[]
  sites: Uint8Array[]
  wanted: Set<string>[]
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
  return hits
}

interface Matches {
  total: number
  ids: (from: number, to: number) => string[]
}

/** Room for a place in a sort key beside the day: eight digits of day and 22 bits of place stay exact in a double. */
const PLACES = 2 ** 22

/** The statements that pass, newest day first, then by how lately they were kept or changed. */
function newestFirst(segments: readonly Segment[], filter: Filter): Matches {
  const tests = testsOf(filter)
  const starts: number[] = []
  const room = segments.reduce((sum, segment) => {
    starts.push(sum)
    return sum + segment.count
  }, 0)
  const keys = new Float64Array(room)
  let total = 0
  for (const [n, segment] of segments.entries()) {
    const passing = pass(segment, filter, tests)
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

type Test = (segment: Segment, i: number) => boolean

/** The tests that a query asks for beside its words; what it doesn't ask for costs nothing. */
function testsOf({ query, speakers, topics, sites, wanted }: Filter): Test[] {
  const tests: Test[] = []
  const { from, to, states } = query
  if (from !== null) tests.push((segment, i) => (segment.days[i] ?? 0) >= from)
  if (to !== null) tests.push((segment, i) => (segment.days[i] ?? 0) <= to)
  if (states) tests.push((segment, i) => states.includes(STATES[segment.states[i] ?? 0] ?? 'same'))
  if (query.has.includes('note')) tests.push((segment, i) => segment.notes[i] === 1)
  for (const hits of speakers) tests.push((segment, i) => hits[segment.speakers[i] ?? -1] === 1)
  for (const hits of sites) tests.push((segment, i) => hits[segment.sources[i] ?? -1] === 1)
  for (const hits of topics) tests.push((segment, i) => segment.hasTopic(i, hits))
  for (const ids of wanted) tests.push((segment, i) => ids.has(segment.id(i)))
  return tests
}

function pass(segment: Segment, filter: Filter, tests: readonly Test[]): Uint8Array {
  const passing = segment.dead.map((dead) => 1 - dead)
  for (const term of filter.terms) {
    const hits = new Uint8Array(segment.count)
    segment.findText(term.needle, hits)
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 1 && hits[i] === 0 && !isNamed(segment, i, term)) passing[i] = 0
    }
  }
  for (const test of tests) {
    for (let i = 0; i < segment.count; i++) if (passing[i] === 1 && !test(segment, i)) passing[i] = 0
  }
  return passing
}

/** Whether a word is in the name of the statement's speaker, its topics, its title or publisher. */
function isNamed(segment: Segment, i: number, term: Term): boolean {
  return (
    (term.anySpeaker && term.speakers[segment.speakers[i] ?? -1] === 1) ||
    (term.anySource && term.sources[segment.sources[i] ?? -1] === 1) ||
    (term.anyTopic && segment.hasTopic(i, term.topics))
  )
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
