import Dexie from 'dexie'
import type { IdList, OnRecordDatabase, Statement } from '../../../storage'
import { perDatabase } from '../../../storage/per-database'
import { type Found, listed, numbered } from '../../../storage/search/id-list'
import { lastPack, lastRev } from '../../../storage/search/last-change'
import { searchMemory } from '../../../storage/search/memory'
import { KeptRows } from './kept-rows'

/** Changes looked at one by one; after more, all is read anew. */
const FEW = 200
/** Entries put into a map before the page has its turn. */
const SLICE = 20_000

/**
 * The order of keeping of all statements, in this page's memory. Read once, since the keys of a large record take a good part of a second;
 * then brought up to date by what changed since, as search is. A live query that asks for it runs again after every change.
 */
export class KeptOrder {
  /** By place; "" where one was deleted. Lists hold on to it: places are added at the end alone, everything else makes it anew. */
  #ids: string[] = []
  /** Grows with the time of keeping; places of deleted statements stay unused. */
  #places = new Map<string, number>()
  #rows = new KeptRows(this.#ids, this.#places)
  #newest = ''
  #rev = 0
  #pack = -1
  #reading: Promise<void> | null = null

  constructor(readonly db: OnRecordDatabase) {}

  /** All statements, last kept first. */
  async newestFirst(): Promise<IdList> {
    await this.#refresh()
    const ids = this.#ids
    const there = new Uint32Array(this.#places.size)
    let count = 0
    for (let place = ids.length - 1; place >= 0; place--) if (ids[place] !== '') there[count++] = place
    return numbered(there, (place) => ids[place] ?? '')
  }

  /** What a search found, last kept first. */
  async sorted(found: Found): Promise<IdList> {
    await this.#refresh()
    return listed(found, this.#rows.orderOf(found.rows), true)
  }

  /** Looks up the places of what search has in memory, a part at a time, so that the first search need not. */
  async warm(): Promise<void> {
    await this.#refresh()
    for (const segment of searchMemory(this.db).rows().segments) {
      this.#rows.lookUp(segment)
      await pause()
    }
  }

  async #refresh(): Promise<void> {
    const pack = await lastPack(this.db)
    const changed = await this.db.texts
      .where('rev')
      .above(this.#rev)
      .limit(FEW + 1)
      .toArray()
    if (pack === this.#pack && changed.length === 0) return
    // By rev: of one that was deleted and brought back in the meantime, the last word counts.
    const gone = new Map(changed.filter((row) => row.of === 'statements').map((row) => [row.id, row.gone]))
    const fresh = [...gone.keys()].filter((id) => !gone.get(id) && !this.#places.has(id))
    const kept = (await this.db.statements.bulkGet(fresh)).filter((row) => row !== undefined)
    if (pack !== this.#pack || changed.length > FEW || kept.some((row) => row.createdAt < this.#newest)) {
      // Outside the live query: what it depends on is read above.
      this.#reading ??= Dexie.ignoreTransaction(() => this.#read())
      await Dexie.Promise.resolve(this.#reading)
      return
    }
    this.#rev = Math.max(this.#rev, changed.at(-1)?.rev ?? 0)
    this.#remove([...gone.keys()].filter((id) => gone.get(id)))
    this.#add(kept)
    this.#rows.changed(this.#ids)
  }

  async #read(): Promise<void> {
    const { db } = this
    try {
      // What changes while this reads has a later rev, and is looked at the next time.
      const pack = await lastPack(db)
      const rev = await lastRev(db)
      const ids = await db.statements.orderBy('createdAt').primaryKeys()
      const newest = (await db.statements.orderBy('createdAt').last())?.createdAt ?? ''
      const places = new Map<string, number>()
      for (const [place, id] of ids.entries()) {
        if (place % SLICE === 0) await pause()
        places.set(id, place)
      }
      this.#pack = pack
      this.#rev = rev
      this.#ids = ids
      this.#places = places
      this.#rows = new KeptRows(ids, places)
      this.#newest = newest
    } finally {
      this.#reading = null
    }
  }

  #remove(gone: readonly string[]): void {
    const places = gone.map((id) => this.#places.get(id)).filter((place) => place !== undefined)
    if (places.length === 0) return
    this.#ids = [...this.#ids]
    for (const place of places) this.#ids[place] = ''
    for (const id of gone) this.#places.delete(id)
  }

  #add(kept: readonly Statement[]): void {
    for (const { id, createdAt } of kept.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
      if (this.#places.has(id)) continue
      this.#places.set(id, this.#ids.push(id) - 1)
      this.#newest = createdAt
    }
  }
}

/** Gives the page its turn. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

/** This page's order of a database. */
export const keptOrder = perDatabase((db) => new KeptOrder(db))
