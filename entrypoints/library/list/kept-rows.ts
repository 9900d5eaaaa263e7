import type { SearchRows } from '../../../storage/search/rows'
import type { Segment } from '../../../storage/search/segment'

/** A statement whose place is not known. */
const NO_PLACE = 2 ** 32 - 1

/** The rows of search in the order of keeping. Each statement's place is looked up by its id once, so that a search handles numbers alone. */
export class KeptRows {
  readonly #known = new WeakMap<Segment, Uint32Array>()
  #last: { rows: SearchRows; order: Uint32Array } | null = null

  /**
   * @param ids     by place; "" where one was deleted
   * @param places  the same, by id
   */
  constructor(
    private ids: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  /** Some were kept or deleted. */
  changed(ids: readonly string[]): void {
    this.ids = ids
    this.#last = null
  }

  /** Numbers of rows, first kept first; rows of statements that are not known here are left out. */
  orderOf(rows: SearchRows): Uint32Array {
    if (this.#last?.rows === rows) return this.#last.order
    const rowAt = new Int32Array(this.ids.length).fill(-1)
    for (const [n, segment] of rows.segments.entries()) {
      const places = this.lookUp(segment)
      const start = rows.starts[n] ?? 0
      for (let i = 0; i < places.length; i++) {
        const place = places[i] ?? NO_PLACE
        // Of a statement that changed, older segments hold a buried row.
        if (place !== NO_PLACE && segment.dead[i] === 0 && this.ids[place] !== '') rowAt[place] = start + i
      }
    }
    const order = Uint32Array.from(rowAt.filter((row) => row !== -1))
    this.#last = { rows, order }
    return order
  }

  /** Places of a segment's statements. Looked up anew the next time where one is not known yet: search may be ahead. */
  lookUp(segment: Segment): Uint32Array {
    const known = this.#known.get(segment)
    if (known) return known
    const places = new Uint32Array(segment.count)
    let complete = true
    for (let i = 0; i < places.length; i++) {
      const place = segment.dead[i] === 1 ? undefined : this.places.get(segment.id(i))
      places[i] = place ?? NO_PLACE
      if (place === undefined && segment.dead[i] === 0) complete = false
    }
    if (complete) this.#known.set(segment, places)
    return places
  }
}
