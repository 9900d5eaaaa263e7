import type { OnRecordDatabase } from '../database'
import { deriveNames } from '../derived/names'
import { deriveTexts } from '../derived/texts'
import { now } from '../rows'
import { step } from '../step'
import { writing } from '../writing'
import { Change } from './change'
import { noteOwnStep } from './own-step'
import { pruneJournal } from './prune'
import { takenAway } from './taken-away'
import type { Action, Image, ImageRow, Step } from './types'

/** Images are stored in blocks, so that no stored value grows with the size of an import. */
const IMAGES_A_BLOCK = 500
/** Old steps are swept every so many new ones. */
const PRUNE_EVERY = 50

/**
 * Makes one change of the record: rows, what is derived from them and the step of the journal, in one transaction or not at all.
 *
 * @param body  writes through the `Change` alone and awaits nothing but the database; sets the step's action by what it returns
 * @param bytes how much it may write, where that is much
 * @returns     what `body` gave as `result`; where it changed nothing, no step is written
 * @throws      RecordError
 */
export async function recordStep<R>(
  db: OnRecordDatabase,
  body: (change: Change) => Promise<{ action: Action; parameters?: Step['parameters']; result: R }>,
  bytes = 0,
): Promise<R> {
  const { result, seq } = await writing(
    () =>
      db.transaction('rw', db.tables, async () => {
        const change = new Change(db)
        const { action, parameters = {}, result } = await body(change)
        step('change.rows')
        const { images } = change
        if (images.length === 0) return { result, seq: null }
        await derive(change)
        step('change.derived')
        await cutUndone(db)
        const at = now()
        const parts = partsOf(images)
        const seq = await db.journal.add({ at, action, parameters, state: 'done', parts, ...takenAway(change, at) })
        await writeImages(db, seq, images)
        if (seq % PRUNE_EVERY === 0) await pruneJournal(db)
        step('change.journal')
        return { result, seq }
      }),
    bytes,
  )
  noteOwnStep(db, seq)
  return result
}

/** Brings names and texts up to the rows that changed. */
export async function derive(change: Change): Promise<void> {
  await deriveNames(change)
  await deriveTexts(change)
}

export function partsOf(images: readonly Image[]): number {
  return Math.ceil(images.length / IMAGES_A_BLOCK)
}

export async function writeImages(db: OnRecordDatabase, seq: number, images: readonly Image[]): Promise<void> {
  const blocks: ImageRow[] = []
  for (let part = 0; part < partsOf(images); part++) {
    blocks.push({ seq, part, images: images.slice(part * IMAGES_A_BLOCK, (part + 1) * IMAGES_A_BLOCK) })
  }
  await db.images.bulkPut(blocks)
}

export async function readImages(db: OnRecordDatabase, seq: number): Promise<Image[]> {
  const blocks = await db.images.where('[seq+part]').between([seq, 0], [seq, Number.MAX_SAFE_INTEGER]).toArray()
  return blocks.flatMap((block) => block.images)
}

/** What was undone can't be redone once something new was done. */
async function cutUndone(db: OnRecordDatabase): Promise<void> {
  const undone = db.journal.where('[state+seq]').between(['undone', 0], ['undone', Number.MAX_SAFE_INTEGER])
  if ((await undone.count()) > 0) await undone.modify({ state: 'cut' })
}
