import type { Found } from './id-list'
import type { Query } from './query'
import type { SearchRows } from './rows'
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

/** Where fewer than one in so many are left, each is looked at alone; else one search goes through the whole text. */
const FEW_OF = 8
/** The statements that pass. */
export function find(rows: SearchRows, filter: Filter): Found {
  const tests = testsOf(filter)
  const terms = filter.terms.toSorted((a, b) => b.needle.length - a.needle.length)
  const passing = new Uint8Array(rows.count)
  let total = 0
  for (const [n, segment] of rows.segments.entries()) {
    const start = rows.starts[n] ?? 0
    total += pass(segment, tests, terms, passing.subarray(start, start + segment.count))
  }
  return { rows, passing, total }
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

/**
 * The cheap tests first, then word by word: each leaves fewer statements to look at.
 *
 * @param terms    the longest first
 * @param passing  is set to 1 for each that passes
 * @returns how many do
 */
function pass(segment: Segment, tests: readonly Test[], terms: readonly Term[], passing: Uint8Array): number {
  let left = 0
  for (let i = 0; i < segment.count; i++) {
    if (segment.dead[i] === 1) continue
    passing[i] = 1
    left++
  }
  const keep = (holds: (i: number) => boolean): number => {
    let kept = 0
    for (let i = 0; i < segment.count; i++) {
      if (passing[i] === 0) continue
      if (holds(i)) kept++
      else passing[i] = 0
    }
    return kept
  }
  for (const test of tests) left = keep((i) => test(segment, i))
  for (const term of terms) {
    if (left === 0) break
    if (left * FEW_OF < segment.count) left = keep((i) => segment.hasText(i, term.needle) || isNamed(segment, i, term))
    else {
      const hits = new Uint8Array(segment.count)
      segment.findText(term.needle, hits)
      left = keep((i) => hits[i] === 1 || isNamed(segment, i, term))
    }
  }
  return left
}

/** Whether a word is in the name of the statement's speaker, its topics, its title or publisher. */
function isNamed(segment: Segment, i: number, term: Term): boolean {
  return (
    (term.anySpeaker && term.speakers[segment.speakers[i] ?? -1] === 1) ||
    (term.anySource && term.sources[segment.sources[i] ?? -1] === 1) ||
    (term.anyTopic && segment.hasTopic(i, term.topics))
  )
}
