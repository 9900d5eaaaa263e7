import type { Query } from './query'
import { type Segment, STATES } from './segment'

/** A word, and which speakers, topics and sources bear it. */
export interface Term {
  needle: string
  speakers: Uint8Array
  topics: Uint8Array
  sources: Uint8Array
  anySpeaker: boolean
  anyTopic: boolean
  anySource: boolean
}

export interface Filter {
  query: Query
  terms: Term[]
  speakers: Uint8Array[]
  topics: Uint8Array[]
  sites: Uint8Array[]
  wanted: Set<string>[]
}

export interface Matches {
  total: number
  ids: (from: number, to: number) => string[]
  /**
   * All of them, speaker by speaker, each one's earliest day first.
   *
   * @param ranks  by a speaker's number; a statement without a speaker comes last
   */
  idsBySpeaker: (ranks: Int32Array) => string[]
}

/** Room for a place in a sort key beside the day: eight digits of day and 22 bits of place stay exact in a double. */
const PLACES = 2 ** 22
/** Beyond the rank of any speaker. */
const NOBODY = 2 ** 20

/** The statements that pass, newest day first, then by how lately they were kept or changed. */
export function newestFirst(segments: readonly Segment[], filter: Filter): Matches {
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
  const placeOf = (key: number): [Segment | undefined, number] => {
    const place = key % PLACES
    const n = starts.findLastIndex((start) => start <= place)
    return [segments[n], place - (starts[n] ?? 0)]
  }
  const idOf = (key: number): string => {
    const [segment, i] = placeOf(key)
    return segment?.id(i) ?? ''
  }
  return {
    total,
    ids: (from, to) => Array.from(sorted.subarray(Math.max(0, total - to), Math.max(0, total - from)).toReversed(), idOf),
    idsBySpeaker: (ranks) => {
      const bySpeaker = sorted.map((key, at) => {
        const [segment, i] = placeOf(key)
        return (ranks[segment?.speakers[i] ?? -1] ?? NOBODY) * PLACES + at
      })
      return Array.from(bySpeaker.sort(), (key) => idOf(sorted[key % PLACES] ?? 0))
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
