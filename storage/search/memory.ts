import Dexie from 'dexie'
import type { OnRecordDatabase, TextRow } from '../database'
import { SEGMENT_ROOM, Segment } from './segment'

/** So many changes at once (an import) are read from the start instead of one by one. */
const TOO_MANY = 2000
/** Tombstones that a full reading may meet before they are swept. */
const TOMBSTONES = 1000

type Named = 'speakers' | 'topics' | 'sources'

/** Names, titles or sites by number, so that statements refer to them in four bytes. */
export class Lexicon {
  readonly texts: string[] = []
  readonly sites: string[] = []
  readonly #slots = new Map<string, number>()

  slot(id: string): number {
    const known = this.#slots.get(id)
    if (known !== undefined) return known
    this.#slots.set(id, this.texts.length)
    this.sites.push('')
    return this.texts.push('') - 1
  }

  set({ id, text, site }: TextRow): void {
    const slot = this.slot(id)
    this.texts[slot] = text === '' ? '' : ` ${text} `
    this.sites[slot] = site ?? ''
  }
}

/**
 * All folded texts of the record in this page's memory, brought up to date before each search by what changed since.
 *
 * Measured against a word index in the database and MiniSearch: docs/decisions/0006-search.md.
 */
export class SearchMemory {
  segments: Segment[] = []
  lexicons: Record<Named, Lexicon> = { speakers: new Lexicon(), topics: new Lexicon(), sources: new Lexicon() }
  #lastRev = 0
  #warm: Promise<void> | null = null

  constructor(readonly db: OnRecordDatabase) {}

  /** Reads the record once; later calls wait for the same reading. */
  warm(): Promise<void> {
    this.#warm ??= Dexie.ignoreTransaction(() => this.#readAll())
    return this.#warm
  }

  /** Up to date with the database. A live query that calls this runs again when anything is kept, changed or deleted. */
  async refresh(): Promise<void> {
    // Dexie's own promise keeps the live query's view of what is read.
    await Dexie.Promise.resolve(this.warm())
    const changed = await this.db.texts
      .where('rev')
      .above(this.#lastRev)
      .limit(TOO_MANY + 1)
      .toArray()
    if (changed.length > TOO_MANY) {
      this.#warm = null
      await Dexie.Promise.resolve(this.warm())
    } else if (changed.length > 0) {
      this.#take(changed, true)
    }
  }

  async #readAll(): Promise<void> {
    this.segments = []
    this.lexicons = { speakers: new Lexicon(), topics: new Lexicon(), sources: new Lexicon() }
    const tombstones: number[] = []
    this.#lastRev = 0
    for (;;) {
      const rows = await this.db.texts.where('rev').above(this.#lastRev).limit(SEGMENT_ROOM).toArray()
      if (rows.length === 0) break
      for (const row of rows) if (row.gone && row.rev !== undefined) tombstones.push(row.rev)
      this.#take(rows, false)
    }
    if (tombstones.length > TOMBSTONES) await this.db.texts.bulkDelete(tombstones)
  }

  #take(rows: readonly TextRow[], replacing: boolean): void {
    this.#lastRev = Math.max(this.#lastRev, rows.at(-1)?.rev ?? 0)
    const statements: TextRow[] = []
    for (const row of rows) {
      if (row.of === 'statements') {
        if (replacing) this.#bury(row.id)
        if (!row.gone) statements.push(row)
      } else {
        this.lexicons[row.of].set(row)
      }
    }
    this.#append(statements)
  }

  #append(statements: readonly TextRow[]): void {
    for (let from = 0; from < statements.length; ) {
      let tail = this.segments.at(-1)
      if (tail === undefined || tail.full) {
        tail = new Segment()
        this.segments.push(tail)
      }
      const room = SEGMENT_ROOM - tail.count
      tail.append(statements.slice(from, from + room), (of, id) => (of === 'statements' ? -1 : this.lexicons[of].slot(id)))
      from += room
    }
  }

  /** The newest place of a statement is the last: older ones are dead already. */
  #bury(id: string): void {
    for (const segment of this.segments) {
      const at = segment.indexOf(id)
      if (at !== -1) segment.dead[at] = 1
    }
  }
}

const memories = new WeakMap<OnRecordDatabase, SearchMemory>()

/** This page's search memory of a database. */
export function searchMemory(db: OnRecordDatabase): SearchMemory {
  const known = memories.get(db)
  if (known) return known
  const memory = new SearchMemory(db)
  memories.set(db, memory)
  return memory
}
