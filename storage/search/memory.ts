import Dexie from 'dexie'
import type { OnRecordDatabase, TextRow } from '../database'
import { foldWords } from '../fold'
import { perDatabase } from '../per-database'
import { packed } from './pack'
import { packTexts, WORTH_PACKING } from './repack'
import { SearchRows, type SpeakerPlaces } from './rows'
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
  /** Of sources: their publishers' names, folded; undefined until they were asked for. */
  readonly publishers: (string | undefined)[] = []
  /** Grows when a text changes. */
  changes = 0
  /** Of what was merged, by number: what it became. */
  readonly into = new Map<number, number>()
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

  set({ id, text, site, into }: TextRow): void {
    const slot = this.slot(id)
    if (into === undefined) this.into.delete(slot)
    else this.into.set(slot, this.slot(into))
    this.texts[slot] = text === '' ? '' : ` ${text} `
    this.sites[slot] = site ?? ''
    this.publishers[slot] = undefined
    this.changes++
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
  #rows: SearchRows | null = null
  #places: (SpeakerPlaces & { lexicon: Lexicon }) | null = null
  /** Grows when a speaker changes. */
  #speakerChange = 0

  constructor(readonly db: OnRecordDatabase) {}

  /** Reads the record once; later calls wait for the same reading, and begin another where it failed. */
  warm(): Promise<void> {
    this.#warm ??= Dexie.ignoreTransaction(() => this.read()).catch((error: unknown) => {
      this.#warm = null
      throw error
    })
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

  /** The statements as they are now; what changes later is in other rows. */
  rows(): SearchRows {
    this.#rows ??= new SearchRows([...this.segments])
    return this.#rows
  }

  /**
   * Where each speaker stands by name, as the reader's language sorts them. Read again after any of them changed.
   *
   * @param lexicon  gives the speakers' numbers: the one of the rows that are sorted, since the record may be read anew meanwhile
   */
  async speakerPlaces(lexicon: Lexicon): Promise<SpeakerPlaces> {
    const known = this.#places
    if (known?.lexicon === lexicon) return known
    const change = this.#speakerChange
    const named = await this.db.speakers.toArray()
    const collator = new Intl.Collator()
    named.sort((a, b) => collator.compare(a.name, b.name))
    const places = new Int32Array(lexicon.texts.length).fill(named.length)
    for (const [place, { id }] of named.entries()) places[lexicon.slot(id)] = place
    const read = { lexicon, places, nobody: named.length + 1 }
    if (change === this.#speakerChange) this.#places = read
    return read
  }

  /** Reads the publishers of those sources that are new or changed: few searches name one, so that no search's text holds them. */
  async readPublishers(): Promise<void> {
    for (;;) {
      const { sources } = this.lexicons
      const { changes } = sources
      const unread = [...sources.ids].filter((id) => sources.publishers[sources.slot(id)] === undefined)
      if (unread.length === 0) return
      const { db } = this
      const rows =
        unread.length > CHUNK ? await db.sources.toArray() : (await db.sources.bulkGet(unread)).filter((row) => row !== undefined)
      // What changed meanwhile is read once more, after whoever reads the record anew.
      if (sources !== this.lexicons.sources || changes !== sources.changes) {
        await this.refresh()
        continue
      }
      for (const id of unread) sources.publishers[sources.slot(id)] = ''
      for (const { id, publisher } of rows) sources.publishers[sources.slot(id)] = publisher === null ? '' : ` ${foldWords(publisher)} `
      return
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
    this.#rows = null
    this.#forgetSpeakers()
    this.lexicons = { speakers: new Lexicon(), topics: new Lexicon(), sources: new Lexicon() }
    this.#lastRev = 0
    this.#loose = 0
    const keys = await db.packs.toCollection().primaryKeys()
    for (const key of keys) {
      const pack = await db.packs.get(key)
      if (pack) this.segments.push(new Segment(pack, this.#slot))
    }
    this.#packs = keys.join()
    this.#rows = null
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
    if (rows.some((row) => row.of === 'speakers')) this.#forgetSpeakers()
    if (statements.length > 0) {
      this.#rows = null
      const ids = new Set(statements.map((row) => row.id))
      for (const segment of this.segments) segment.bury(ids)
    }
    for (const row of rows) if (row.of !== 'statements') this.lexicons[row.of].set(row)
    const alive = statements.filter((row) => !row.gone)
    for (const pack of packed(alive)) this.segments.push(new Segment(pack, this.#slot))
  }

  #forgetSpeakers(): void {
    this.#places = null
    this.#speakerChange++
  }

  readonly #slot = (of: Named, id: string): number => this.lexicons[of].slot(id)
}

function byId(lexicon: Lexicon, counts: Uint32Array): Map<string, number> {
  return new Map(Array.from(lexicon.ids, (id, slot) => [id, counts[slot] ?? 0]))
}

/** This page's search memory of a database. */
export const searchMemory = perDatabase((db) => new SearchMemory(db))
