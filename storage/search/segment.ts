import type { AnchorState } from '../../anchoring/types'
import type { Pack } from './pack'

/** Statements in one segment: its text is one string, so that one native search goes through all of them. */
export const SEGMENT_ROOM = 4096
/** Of a UUID. */
export const ID_LENGTH = 36

export const STATES: readonly AnchorState[] = [
  'same',
  'typographic',
  'edited',
  'negation-changed',
  'number-changed',
  'context-changed',
  'gone',
]

/** Up to so many ids, native searches for each are quicker than a look at every id. */
const FEW = 8

type Slot = (of: 'speakers' | 'topics' | 'sources', id: string) => number

/** Statements' folded texts, and what they can be filtered by, in columns; speakers, sources and topics by their number in this page. */
export class Segment {
  readonly count: number
  readonly days: Int32Array
  readonly speakers: Int32Array
  readonly sources: Int32Array
  readonly states: Uint8Array
  readonly notes: Uint8Array
  readonly dead: Uint8Array
  readonly #text: string
  readonly #ids: string
  readonly #ends: Uint32Array
  readonly #topics: Int32Array
  readonly #topicEnds: Uint32Array

  /** @param slot  gives a speaker's, topic's or source's number */
  constructor(pack: Pack, slot: Slot) {
    this.count = pack.count
    this.days = pack.days
    this.states = pack.states
    this.notes = pack.notes
    this.dead = new Uint8Array(pack.count)
    this.#text = pack.text
    this.#ids = pack.ids
    this.#ends = pack.ends
    this.#topicEnds = pack.topicEnds
    this.speakers = renumbered(pack.speakers, pack.speakerIds, (id) => slot('speakers', id))
    this.sources = renumbered(pack.sources, pack.sourceIds, (id) => slot('sources', id))
    this.#topics = renumbered(pack.topics, pack.topicIds, (id) => slot('topics', id))
  }

  id(i: number): string {
    return this.#ids.slice(i * ID_LENGTH, (i + 1) * ID_LENGTH)
  }

  /** Marks statements whose text here is no longer the true one. */
  bury(ids: ReadonlySet<string>): void {
    if (ids.size < FEW) {
      for (const id of ids) this.#buryOne(id)
      return
    }
    for (let i = 0; i < this.count; i++) if (ids.has(this.id(i))) this.dead[i] = 1
  }

  #buryOne(id: string): void {
    for (let at = this.#ids.indexOf(id); at !== -1; at = this.#ids.indexOf(id, at + 1)) {
      if (at % ID_LENGTH === 0) this.dead[at / ID_LENGTH] = 1
    }
  }

  /** Whether a statement has any of the topics that are set in `hits`. */
  hasTopic(i: number, hits: Uint8Array): boolean {
    const end = this.#topicEnds[i] ?? 0
    for (let at = this.#topicEnds[i - 1] ?? 0; at < end; at++) if (hits[this.#topics[at] ?? -1] === 1) return true
    return false
  }

  /** Adds this segment's statements to the counts of their speakers and topics. */
  tally(speakers: Uint32Array, topics: Uint32Array): void {
    for (let i = 0; i < this.count; i++) {
      if (this.dead[i] === 1) continue
      const speaker = this.speakers[i] ?? -1
      if (speaker !== -1) speakers[speaker] = (speakers[speaker] ?? 0) + 1
      for (let at = this.#topicEnds[i - 1] ?? 0; at < (this.#topicEnds[i] ?? 0); at++) {
        const topic = this.#topics[at] ?? -1
        topics[topic] = (topics[topic] ?? 0) + 1
      }
    }
  }

  /** Whether one statement's text has the needle. */
  hasText(i: number, needle: string): boolean {
    return this.#text.slice(this.#ends[i - 1] ?? 0, this.#ends[i]).includes(needle)
  }

  /** Sets `hits[i]` for each statement whose text has the needle. */
  findText(needle: string, hits: Uint8Array): void {
    let i = 0
    for (let at = this.#text.indexOf(needle); at !== -1; ) {
      while ((this.#ends[i] ?? 0) <= at) i++
      hits[i] = 1
      at = this.#text.indexOf(needle, this.#ends[i])
    }
  }
}

function renumbered(numbers: Int32Array, ids: readonly string[], slot: (id: string) => number): Int32Array {
  const slots = Int32Array.from(ids, slot)
  return numbers.map((number) => (number === -1 ? -1 : (slots[number] ?? -1)))
}
