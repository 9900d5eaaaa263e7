import type { AnchorState } from '../../anchoring/types'
import { foldWords } from '../fold'

/** A search, taken apart. Everything named must hold. */
export interface Query {
  /** Folded words to find in quote, note, speaker, topic, title or publisher; as `needle` they meet text with a blank on both sides. */
  terms: string[]
  speakers: string[]
  topics: string[]
  sites: Site[]
  /** Days as numbers (20240531), inclusive. */
  from: number | null
  to: number | null
  states: AnchorState[] | null
  has: Has[]
}

/** A site by its host, or by the name of its publisher. */
export interface Site {
  /** Lower case, without "www."; a subdomain matches its site. */
  host: string
  /** What the publisher's name must hold, word by word; nothing where a host was typed. */
  words: string[]
}

export type Has = 'contradiction' | 'tension' | 'finding' | 'note'

/** What `state:` can be asked for. */
const STATES: Readonly<Record<string, AnchorState[]>> = {
  changed: ['edited', 'negation-changed', 'number-changed', 'context-changed'],
  same: ['same', 'typographic'],
  gone: ['gone'],
  edited: ['edited'],
  'negation-changed': ['negation-changed'],
  'number-changed': ['number-changed'],
  'context-changed': ['context-changed'],
  typographic: ['typographic'],
}

const HAS: readonly string[] = ['contradiction', 'tension', 'finding', 'note'] satisfies Has[]

/** Field → what it adds to the query; false where the value can't be understood, and the words are then searched for as they stand. */
const FIELDS: Readonly<Record<string, (query: Query, value: string) => boolean>> = {
  speaker: (query, value) => add(query.speakers, needle(value)),
  topic: (query, value) => add(query.topics, needle(value)),
  site: (query, value) => {
    const words = HOST.test(value)
      ? []
      : foldWords(value)
          .split(' ')
          .map((word) => needle(word))
    query.sites.push({ host: value.toLowerCase().replace(/^www\.(?=.)/, ''), words: words.filter((word) => word !== '') })
    return true
  },
  from: (query, value) => {
    const day = dayNumber(value, '00')
    query.from = day ?? query.from
    return day !== null
  },
  to: (query, value) => {
    const day = dayNumber(value, '99')
    query.to = day ?? query.to
    return day !== null
  },
  state: (query, value) => {
    const states = STATES[value.toLowerCase()]
    query.states = states ?? query.states
    return states !== undefined
  },
  has: (query, value) => {
    const known = value.toLowerCase()
    if (isHas(known)) query.has.push(known)
    return isHas(known)
  },
}

/** Letters, a dot, letters: an address, which no publisher's words are looked up by. */
const HOST = /^\S+\.\S+$/

export const SEARCH_FIELDS = Object.keys(FIELDS)

const TOKEN = /(\p{L}+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|(\S+)/gu

/**
 * Reads what was typed: words (each by its beginning), "phrases" (whole words), and `field:value` or `field:"value"`.
 *
 * @example parseQuery('tax speaker:"anna keller" from:2024-05 has:contradiction')
 */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], speakers: [], topics: [], sites: [], from: null, to: null, states: null, has: [] }
  for (const [token, field, quotedValue, bareValue, phrase] of typed.matchAll(TOKEN)) {
    const value = quotedValue ?? bareValue ?? ''
    const apply = field === undefined ? undefined : FIELDS[field.toLowerCase()]
    if (apply && (value === '' || apply(query, value))) continue
    if (phrase !== undefined) add(query.terms, needle(phrase, true))
    else for (const word of foldWords(token).split(' ')) add(query.terms, needle(word))
  }
  return query
}

/** Scripts that are written without blanks between words: found anywhere, not at a word's beginning alone. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function needle(value: string, whole = false): string {
  const folded = foldWords(value)
  if (folded === '' || UNSPACED.test(folded)) return folded
  return whole ? ` ${folded} ` : ` ${folded}`
}

function add(list: string[], value: string): boolean {
  if (value !== '') list.push(value)
  return true
}

function isHas(value: string): value is Has {
  return HAS.includes(value)
}

/** "2024", "2024-05", "2024-05-31" as a number of eight digits, what is missing filled up with `rest`; null where it is no date. */
export function dayNumber(date: string, rest: '00' | '99'): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  return match ? Number(`${match[1]}${match[2] ?? rest}${match[3] ?? rest}`) : null
}
