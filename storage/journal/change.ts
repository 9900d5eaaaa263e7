import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import type { Rows, RowTable } from '../rows'
import type { Image } from './types'

/**
 * The one way in which rows of the record change: each write remembers how to take it back.
 *
 * Lives inside one transaction. Writing a row twice keeps the first image, so that taking back gives what was there before the step.
 */
export class Change {
  readonly #images = new Map<string, Image>()
  readonly #touched = new Map<RowTable, Set<string>>()

  readonly #fresh: { [T in RowTable]: Map<string, Rows[T]> } = {
    speakers: new Map(),
    topics: new Map(),
    sources: new Map(),
    utterances: new Map(),
    statements: new Map(),
    findings: new Map(),
    checks: new Map(),
    corrections: new Map(),
    dismissals: new Map(),
  }

  constructor(readonly db: OnRecordDatabase) {}

  /** Writes rows known to be new (saves the look for an older one). */
  async add<T extends RowTable>(table: T, rows: readonly Rows[T][]): Promise<void> {
    if (rows.length === 0) return
    for (const part of chunks(rows)) await this.db.rows(table).bulkAdd(part)
    const fresh: Map<string, Rows[T]> = this.#fresh[table]
    for (const row of rows) {
      fresh.set(row.id, row)
      this.#remember({ table, id: row.id, row: null })
    }
  }

  /** Writes whole rows, new or not. Rows that are already so are left alone. */
  async put<T extends RowTable>(table: T, rows: readonly Rows[T][]): Promise<void> {
    await this.putImages(table, rows)
  }

  /** Like `put`, for rows out of images: a table's own rows, though the compiler can't know. */
  async putImages(table: RowTable, rows: readonly { id: string }[]): Promise<void> {
    for (const part of chunks(rows)) await this.#putPart(table, part)
  }

  async #putPart(table: RowTable, rows: readonly { id: string }[]): Promise<void> {
    const store = this.db.table<{ id: string }, string>(table)
    const olds = await store.bulkGet(rows.map((row) => row.id))
    const changed: { id: string }[] = []
    for (const row of rows) this.#fresh[table].delete(row.id)
    rows.forEach((row, i) => {
      const image = imageOf(table, row, olds[i])
      if (image === null) return
      this.#remember(image)
      changed.push(row)
    })
    if (changed.length > 0) await store.bulkPut(changed)
  }

  /** Takes rows away. Ids that aren't there are passed over. */
  async remove(table: RowTable, ids: readonly string[]): Promise<void> {
    for (const part of chunks(ids)) await this.#removePart(table, part)
  }

  async #removePart(table: RowTable, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#fresh[table].delete(id)
    const olds = await this.db.rows(table).bulkGet([...ids])
    const there = olds.filter((old) => old !== undefined)
    for (const old of there) this.#remember({ table, id: old.id, row: old })
    if (there.length > 0) await this.db.rows(table).bulkDelete(there.map((old) => old.id))
  }

  /** How to take all of it back, in no particular order: one image a row. */
  get images(): Image[] {
    return [...this.#images.values()]
  }

  /** Ids of the rows of a table that were written or taken away. */
  touched(table: RowTable): string[] {
    return [...(this.#touched.get(table) ?? [])]
  }

  /** Rows as they stand now; those just added need no reading. */
  async rowsOf<T extends RowTable>(table: T, ids: readonly string[]): Promise<(Rows[T] | undefined)[]> {
    const fresh: Map<string, Rows[T]> = this.#fresh[table]
    if (ids.every((id) => fresh.has(id))) return ids.map((id) => fresh.get(id))
    return await this.db.rows(table).bulkGet([...ids])
  }

  /** Of those, the ones that were not there before. */
  isNew(table: RowTable, id: string): boolean {
    const image = this.#images.get(keyOf(table, id))
    return image !== undefined && 'row' in image && image.row === null
  }

  /** Rows that were there before and are not now, or were in between. */
  removed(table: RowTable): string[] {
    return this.images.filter((image) => image.table === table && 'row' in image && image.row !== null).map((image) => image.id)
  }

  #remember(image: Image): void {
    const touched = this.#touched.get(image.table) ?? new Set()
    this.#touched.set(image.table, touched.add(image.id))
    const key = keyOf(image.table, image.id)
    const first = this.#images.get(key)
    this.#images.set(key, first ? joined(first, image) : image)
  }
}

function keyOf(table: RowTable, id: string): string {
  return `${table}\n${id}`
}

/** The image that takes back both of two writes to one row, the first of which has the image `first`. */
function joined(first: Image, second: Image): Image {
  if ('row' in first) return first
  if ('fields' in second) return { ...first, fields: { ...second.fields, ...first.fields } }
  return second.row === null ? first : { table: first.table, id: first.id, row: { ...second.row, ...first.fields } }
}

function imageOf(table: RowTable, row: { id: string }, old: { id: string } | undefined): Image | null {
  if (old === undefined) return { table, id: row.id, row: null }
  const before: Record<string, unknown> = { ...old }
  const after: Record<string, unknown> = { ...row }
  const fields: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!same(before[name], after[name])) fields[name] = before[name]
  }
  return Object.keys(fields).length === 0 ? null : { table, id: row.id, fields }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Object && b instanceof Object && JSON.stringify(a) === JSON.stringify(b))
}
