import type { Transaction } from 'dexie'
import type { TextRow } from '../database'
import { TEXT_TABLES, textOf } from '../derived/texts'
import type { Rows } from '../rows'
import { type Pack, packed } from '../search/pack'

/** Rows taken at once, so that a large record does not stand twice in memory. */
export const CHUNK = 4096

/** 1 → 2: gives each row of version 1 its search row. */
export async function backfillTexts(transaction: Transaction): Promise<void> {
  for (const table of TEXT_TABLES) await backfillTable(transaction, table)
}

async function backfillTable<T extends TextRow['of']>(transaction: Transaction, table: T): Promise<void> {
  const rows = transaction.table<Rows[T], string>(table)
  const packs = transaction.table<Pack, number>('packs')
  const texts = transaction.table<TextRow, number>('texts')
  for (let last = ''; ; ) {
    const chunk = await rows.where(':id').above(last).limit(CHUNK).toArray()
    const end = chunk.at(-1)
    if (end === undefined) return
    const found = chunk.map((row) => textOf(table, row))
    if (table === 'statements' && chunk.length === CHUNK) await packs.bulkAdd([...packed(found)])
    else await texts.bulkAdd(found)
    last = end.id
  }
}
