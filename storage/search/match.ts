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
/** Where fewer than one in so many are left, each is looked at alone; else one search goes through the whole text. */
const FEW_OF = 8
/** Up to so many of the newest are picked out rather than all sorted. */
const PAGES = 500
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
  const found = keys.subarray(0, total)
  let all: Float64Array | null = null
  /** Oldest first. Sorted when first asked for: the page that one sees while typing needs its newest alone. */
  const sorted = (): Float64Array => {
    all ??= found.slice().sort()
    return all
  }
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
    ids: (from, to) => {
      if (all === null && to <= PAGES) return Array.from(largest(found, to).toReversed().slice(from), idOf)
      return Array.from(
        sorted()
          .subarray(Math.max(0, total - to), Math.max(0, total - from))
          .toReversed(),
        idOf,
      )
    },
    idsBySpeaker: (ranks) => {
      const byDay = sorted()
      const bySpeaker = byDay.map((key, at) => {
        const [segment, i] = placeOf(key)
        return (ranks[segment?.speakers[i] ?? -1] ?? NOBODY) * PLACES + at
      })
      return Array.from(bySpeaker.sort(), (key) => idOf(byDay[key % PLACES] ?? 0))
    },
  }
}

/** The largest numbers, in order. From the end on, since what was kept last is mostly newest: few then have to be moved. */
function largest(numbers: Float64Array, count: number): number[] {
  const top: number[] = []
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] ?? 0
    if (top.length === count && number < (top[0] ?? 0)) continue
    let at = top.length
    while (at > 0 && (top[at - 1] ?? 0) > number) at--
    top.splice(at, 0, number)
    if (top.length > count) top.shift()
  }
  return top
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

/** The cheap tests first, then word by word, the longest first: each leaves fewer statements to look at. */
function pass(segment: Segment, filter: Filter, tests: readonly Test[]): Uint8Array {
  const passing = segment.dead.map((dead) => 1 - dead)
  const keep = (holds: (i: number) => boolean): number => {
    let left = 0
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 0) continue
      if (holds(i)) left++
      else passing[i] = 0
    }
    return left
  }
  let left = segment.count
  for (const test of tests) left = keep((i) => test(segment, i))
  for (const term of filter.terms.toSorted((a, b) => b.needle.length - a.needle.length)) {
    if (left === 0) break
    if (left * FEW_OF < segment.count) left = keep((i) => segment.hasText(i, term.needle) || isNamed(segment, i, term))
    else {
      const hits = new Uint8Array(segment.count)
      segment.findText(term.needle, hits)
      left = keep((i) => hits[i] === 1 || isNamed(segment, i, term))
    }
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
