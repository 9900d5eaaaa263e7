import Dexie from 'dexie'
import type { OnRecordDatabase } from '../database'
import { asRecordError } from '../errors'
import { packed, unpacked } from './pack'

/** From so many loose rows on, packing them is worth a transaction. */
export const WORTH_PACKING = 4096

/**
 * Moves the search rows of statements from `texts` into packs, and takes out of the packs what is no longer true. Changes nothing that a search
 * finds: a surface that reads meanwhile sees other packs and reads anew. Without room on the disk it is left for later.
 */
export async function packTexts(db: OnRecordDatabase): Promise<void> {
  try {
    await Dexie.ignoreTransaction(() =>
      db.transaction('rw', db.texts, db.packs, async () => {
        const loose = await db.texts.filter((row) => row.of === 'statements').toArray()
        if (loose.length < WORTH_PACKING) return
        const changed = new Set(loose.map((row) => row.id))
        for (const key of await db.packs.toCollection().primaryKeys()) {
          const pack = await db.packs.get(key)
          if (pack === undefined) continue
          const rows = unpacked(pack, changed)
          if (rows.length === pack.count) continue
          await db.packs.delete(key)
          await db.packs.bulkAdd([...packed(rows)])
        }
        await db.packs.bulkAdd([...packed(loose.filter((row) => !row.gone))])
        await db.texts.bulkDelete(loose.map((row) => row.rev).filter((rev) => rev !== undefined))
      }),
    )
  } catch (error) {
    if (!['storage-full', 'closed'].includes(asRecordError(error).kind)) throw error
  }
}
