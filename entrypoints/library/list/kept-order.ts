import Dexie from 'dexie'
import type { OnRecordDatabase, Statement } from '../../../storage'

/** Changes looked at one by one; after more, all is read anew. */
const FEW = 200
/** Beyond the number of statements in any record. */
const MOST = 2 ** 22
/** Entries put into a map before the page has its turn. */
const SLICE = 20_000

/**
 * The order of keeping of all statements, in this page's memory. Read once, since the keys of a large record take a good part of a second;
 * then brought up to date by what changed since, as search is. A live query that asks for it runs again after every change.
 */
export class KeptOrder {
  /** Oldest first. */
  #ids: string[] = []
  /** Grows with the time of keeping; numbers of deleted statements stay unused. */
  #places = new Map<string, number>()
  #next = 0
  #newest = ''
  #rev = 0
  #pack = -1
  #reading: Promise<void> | null = null

  constructor(readonly db: OnRecordDatabase) {}

  /** All statements, last kept first. */
  async newestFirst(): Promise<string[]> {
    await this.#refresh()
    return this.#ids.toReversed()
  }

  /** These statements, last kept first. */
  async sorted(ids: readonly string[]): Promise<string[]> {
    await this.#refresh()
    // Place and number in one double: sorting numbers alone takes a tenth of sorting objects.
    const keys = new Float64Array(ids.length)
    let count = 0
    for (const [at, id] of ids.entries()) {
      const place = this.#places.get(id)
      if (place !== undefined) keys[count++] = place * MOST + at
    }
    return Array.from(keys.subarray(0, count).sort().reverse(), (key) => ids[key % MOST] ?? '')
  }

  async #refresh(): Promise<void> {
    const pack = Number((await this.db.packs.orderBy(':id').lastKey()) ?? 0)
    const changed = await this.db.texts
      .where('rev')
      .above(this.#rev)
      .limit(FEW + 1)
      .toArray()
    if (pack === this.#pack && changed.length === 0) return
    const statements = changed.filter((row) => row.of === 'statements')
    const fresh = statements.filter((row) => !row.gone && !this.#places.has(row.id)).map((row) => row.id)
    const kept = (await this.db.statements.bulkGet(fresh)).filter((row) => row !== undefined)
    if (pack !== this.#pack || changed.length > FEW || kept.some((row) => row.createdAt < this.#newest)) {
      // Outside the live query: what it depends on is read above.
      this.#reading ??= Dexie.ignoreTransaction(() => this.#read())
      await Dexie.Promise.resolve(this.#reading)
      return
    }
    this.#rev = Math.max(this.#rev, changed.at(-1)?.rev ?? 0)
    const gone = new Set(statements.filter((row) => row.gone && this.#places.delete(row.id)).map((row) => row.id))
    if (gone.size > 0) this.#ids = this.#ids.filter((id) => !gone.has(id))
    this.#add(kept)
  }

  async #read(): Promise<void> {
    const { db } = this
    try {
      // What changes while this reads has a later rev, and is looked at the next time.
      const pack = Number((await db.packs.orderBy(':id').lastKey()) ?? 0)
      const rev = Number((await db.texts.orderBy(':id').lastKey()) ?? 0)
      const ids = await db.statements.orderBy('createdAt').primaryKeys()
      const newest = (await db.statements.orderBy('createdAt').last())?.createdAt ?? ''
      const places = new Map<string, number>()
      for (const [place, id] of ids.entries()) {
        if (place % SLICE === 0) await new Promise((done) => setTimeout(done))
        places.set(id, place)
      }
      this.#pack = pack
      this.#rev = rev
      this.#ids = ids
      this.#places = places
      this.#next = ids.length
      this.#newest = newest
    } finally {
      this.#reading = null
    }
  }

  #add(kept: readonly Statement[]): void {
    for (const { id, createdAt } of kept.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
      if (this.#places.has(id)) continue
      this.#places.set(id, this.#next++)
      this.#ids.push(id)
      this.#newest = createdAt
    }
  }
}

const orders = new WeakMap<OnRecordDatabase, KeptOrder>()

/** This page's order of a database. */
export function keptOrder(db: OnRecordDatabase): KeptOrder {
  const known = orders.get(db)
  if (known) return known
  const order = new KeptOrder(db)
  orders.set(db, order)
  return order
}
