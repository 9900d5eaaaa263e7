import type { Segment } from './segment'

/** Room for a row beside its day in one number: eight digits of day and 22 bits of row stay exact in a double. */
const ROOM = 2 ** 22

/** Speakers' places by name, by the speaker's number; `nobody`: beyond the place of any. */
export interface SpeakerPlaces {
  places: Int32Array
  nobody: number
}

/**
 * All segments' statements as rows by number, and the numbers in each order. What an order costs is paid once after a change of the record,
 * not once a search: a search goes along it and leaves out what it did not find.
 */
export class SearchRows {
  readonly count: number
  /** Row of each segment's first statement. */
  readonly starts: readonly number[]
  readonly #segmentOf: Uint16Array
  #byDay: Uint32Array | null = null
  #bySpeaker: { of: SpeakerPlaces; rows: Uint32Array } | null = null

  constructor(readonly segments: readonly Segment[]) {
    const starts: number[] = []
    let count = 0
    for (const segment of segments) {
      starts.push(count)
      count += segment.count
    }
    this.count = count
    this.starts = starts
    this.#segmentOf = new Uint16Array(count)
    for (const [n, start] of starts.entries()) this.#segmentOf.fill(n, start, starts[n + 1] ?? count)
  }

  id(row: number): string {
    const n = this.#segmentOf[row] ?? 0
    return this.segments[n]?.id(row - (this.starts[n] ?? 0)) ?? ''
  }

  /** Earliest day first, then what was kept or changed first. */
  byDay(): Uint32Array {
    if (this.#byDay === null) {
      const keys = new Float64Array(this.count)
      for (const [n, { days }] of this.segments.entries()) {
        const start = this.starts[n] ?? 0
        for (let i = 0; i < days.length; i++) keys[start + i] = (days[i] ?? 0) * ROOM + start + i
      }
      this.#byDay = Uint32Array.from(keys.sort(), (key) => key % ROOM)
    }
    return this.#byDay
  }

  /** Speaker by speaker, each one's earliest day first; without a speaker comes last. */
  bySpeaker(of: SpeakerPlaces): Uint32Array {
    if (this.#bySpeaker?.of !== of) this.#bySpeaker = { of, rows: this.#countedBySpeaker(of) }
    return this.#bySpeaker.rows
  }

  /** A counting sort: how many come before each speaker is where that speaker's begin. */
  #countedBySpeaker({ places, nobody }: SpeakerPlaces): Uint32Array {
    const placeOf = new Int32Array(this.count)
    const next = new Uint32Array(nobody + 2)
    for (const [n, { speakers }] of this.segments.entries()) {
      const start = this.starts[n] ?? 0
      for (let i = 0; i < speakers.length; i++) {
        const place = places[speakers[i] ?? -1] ?? nobody
        placeOf[start + i] = place
        next[place + 1] = (next[place + 1] ?? 0) + 1
      }
    }
    for (let place = 1; place < next.length; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0)
    const sorted = new Uint32Array(this.count)
    for (const row of this.byDay()) {
      const place = placeOf[row] ?? nobody
      const at = next[place] ?? 0
      sorted[at] = row
      next[place] = at + 1
    }
    return sorted
  }
}
