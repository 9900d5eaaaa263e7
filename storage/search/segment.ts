import type { AnchorState } from '../../anchoring/types'
import type { TextRow } from '../database'
import { dayNumber } from './query'

/** Statements in one segment: its text is one string, so that one native search goes through all of them. */
export const SEGMENT_ROOM = 4096
const ID_LENGTH = 36

export const STATES: readonly AnchorState[] = [
  'same',
  'typographic',
  'edited',
  'negation-changed',
  'number-changed',
  'context-changed',
  'gone',
]

/** Up to 4,096 statements' folded texts, and what they can be filtered by, in columns. */
export class Segment {
  #text = ''
  #ids = ''
  count = 0
  readonly #ends = new Uint32Array(SEGMENT_ROOM)
  readonly revs = new Float64Array(SEGMENT_ROOM)
  readonly days = new Int32Array(SEGMENT_ROOM)
  readonly speakers = new Int32Array(SEGMENT_ROOM)
  readonly sources = new Int32Array(SEGMENT_ROOM)
  readonly states = new Uint8Array(SEGMENT_ROOM)
  readonly notes = new Uint8Array(SEGMENT_ROOM)
  readonly dead = new Uint8Array(SEGMENT_ROOM)
  readonly topics: (readonly number[])[] = []

  get full(): boolean {
    return this.count === SEGMENT_ROOM
  }

  /** Takes rows up to its room, in one go. @param slot  gives a speaker's, topic's or source's number */
  append(rows: readonly TextRow[], slot: (of: TextRow['of'], id: string) => number): void {
    let length = this.#text.length
    const texts = [this.#text]
    const ids = [this.#ids]
    for (const { id, text, rev = 0, refs } of rows) {
      const i = this.count++
      const padded = ` ${text} \n`
      length += padded.length
      texts.push(padded)
      ids.push(id)
      this.#ends[i] = length
      this.revs[i] = rev
      this.days[i] = dayNumber(refs?.date ?? '', '00') ?? 0
      this.speakers[i] = refs?.speakerId ? slot('speakers', refs.speakerId) : -1
      this.sources[i] = refs ? slot('sources', refs.sourceId) : -1
      this.states[i] = refs ? STATES.indexOf(refs.state) : 0
      this.notes[i] = refs?.hasNote ? 1 : 0
      this.topics.push(refs && refs.topicIds.length > 0 ? refs.topicIds.map((topic) => slot('topics', topic)) : NONE)
    }
    this.#text = texts.join('')
    this.#ids = ids.join('')
  }

  id(i: number): string {
    return this.#ids.slice(i * ID_LENGTH, (i + 1) * ID_LENGTH)
  }

  /** The number of a statement in this segment; -1 where it isn't here. */
  indexOf(id: string): number {
    for (let at = this.#ids.indexOf(id); at !== -1; at = this.#ids.indexOf(id, at + 1)) {
      if (at % ID_LENGTH === 0) return at / ID_LENGTH
    }
    return -1
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

const NONE: readonly number[] = []
