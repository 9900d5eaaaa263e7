import Dexie from 'dexie'
import type { OnRecordDatabase, TextRow } from '../database'
import { packed } from './pack'
import { packTexts, WORTH_PACKING } from './repack'
import { Segment } from './segment'

/** Rows read at once. */
const CHUNK = 4096
/** So many small segments of single changes are made one. */
const MANY_SEGMENTS = 64

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

  get ids(): Iterable<string> {
    return this.#slots.keys()
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
  #packs = ''
  #loose = 0
  #warm: Promise<void> | null = null

  constructor(readonly db: OnRecordDatabase) {}

  /** Reads the record once; later calls wait for the same reading. */
  warm(): Promise<void> {
    this.#warm ??= Dexie.ignoreTransaction(() => this.read())
    return this.#warm
  }

  /** Up to date with the database. A live query that calls this runs again when anything is kept, changed or deleted. */
  async refresh(): Promise<void> {
    // Dexie's own promise keeps the live query's view of what is read.
    await Dexie.Promise.resolve(this.warm())
    const packs = (await this.db.packs.toCollection().primaryKeys()).join()
    const changed = await this.db.texts
      .where('rev')
      .above(this.#lastRev)
      .limit(CHUNK + 1)
      .toArray()
    if (packs !== this.#packs || changed.length > CHUNK || this.#loose > MANY_SEGMENTS) {
      this.#warm = null
      await Dexie.Promise.resolve(this.warm())
    } else if (changed.length > 0) {
      this.#take(changed)
      this.#loose++
    }
  }

  /** How many statements each speaker and topic has, by id. */
  async counts(): Promise<{ speakers: Map<string, number>; topics: Map<string, number> }> {
    await this.refresh()
    const { speakers, topics } = this.lexicons
    const [ofSpeaker, ofTopic] = [new Uint32Array(speakers.texts.length), new Uint32Array(topics.texts.length)]
    for (const segment of this.segments) segment.tally(ofSpeaker, ofTopic)
    return { speakers: byId(speakers, ofSpeaker), topics: byId(topics, ofTopic) }
  }

  /** Reads the record anew, inside a transaction of the caller's where there is one. */
  async read(): Promise<void> {
    const { db } = this
    this.segments = []
    this.lexicons = { speakers: new Lexicon(), topics: new Lexicon(), sources: new Lexicon() }
    this.#lastRev = 0
    this.#loose = 0
    const keys = await db.packs.toCollection().primaryKeys()
    for (const key of keys) {
      const pack = await db.packs.get(key)
      if (pack) this.segments.push(new Segment(pack, this.#slot))
    }
    this.#packs = keys.join()
    let loose = 0
    for (;;) {
      const rows = await db.texts.where('rev').above(this.#lastRev).limit(CHUNK).toArray()
      if (rows.length === 0) break
      loose += rows.filter((row) => row.of === 'statements').length
      this.#take(rows)
    }
    if (loose >= WORTH_PACKING) void packTexts(db)
  }

  /** What is newer buries what is older. */
  #take(rows: readonly TextRow[]): void {
    this.#lastRev = Math.max(this.#lastRev, rows.at(-1)?.rev ?? 0)
    const statements = rows.filter((row) => row.of === 'statements')
    if (statements.length > 0) {
      const ids = new Set(statements.map((row) => row.id))
      for (const segment of this.segments) segment.bury(ids)
    }
    for (const row of rows) if (row.of !== 'statements') this.lexicons[row.of].set(row)
    const alive = statements.filter((row) => !row.gone)
    for (const pack of packed(alive)) this.segments.push(new Segment(pack, this.#slot))
  }

  readonly #slot = (of: Named, id: string): number => this.lexicons[of].slot(id)
}

function byId(lexicon: Lexicon, counts: Uint32Array): Map<string, number> {
  return new Map(Array.from(lexicon.ids, (id, slot) => [id, counts[slot] ?? 0]))
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
