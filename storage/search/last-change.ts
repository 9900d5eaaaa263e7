import type { OnRecordDatabase } from '../database'

/** Number of the last entry in the list of what changed; 0 where there is none. */
export async function lastRev(db: OnRecordDatabase): Promise<number> {
  return Number((await db.texts.orderBy(':id').lastKey()) ?? 0)
}

/** Number of the last pack, into which many entries of that list go now and then; 0 where there is none. */
export async function lastPack(db: OnRecordDatabase): Promise<number> {
  return Number((await db.packs.orderBy(':id').lastKey()) ?? 0)
}
