import type { OnRecordDatabase } from '../database'
import { queueReturned } from '../queue/returned'
import { now } from '../rows'
import { tidyDependants } from '../statements/dependants'
import { step } from '../step'
import { writing } from '../writing'
import { applyImages } from './apply'
import { Change } from './change'
import { derive, partsOf, readImages, writeImages } from './record'
import { takenAway } from './taken-away'
import type { Step, StepState } from './types'

/** Takes the last step back, whichever surface or session made it. @returns the step; null where there is none. */
export function undo(db: OnRecordDatabase): Promise<Step | null> {
  return exchange(db, 'done', 'undone', 'last')
}

/** Takes this very step back, where it is the last one. @returns the step; null where another is, or it was taken back already. */
export function undoStep(db: OnRecordDatabase, seq: number): Promise<Step | null> {
  return exchange(db, 'done', 'undone', 'last', seq)
}

/** Does the step that was undone last again. @returns the step; null where there is none. */
export function redo(db: OnRecordDatabase): Promise<Step | null> {
  return exchange(db, 'undone', 'done', 'first')
}

/** The steps, newest first, undone ones among them. */
export async function history(db: OnRecordDatabase, limit = 100): Promise<Step[]> {
  return await db.journal
    .orderBy('seq')
    .reverse()
    .filter((one) => one.state !== 'cut')
    .limit(limit)
    .toArray()
}

/**
 * Swaps a step's images with the rows as they are: what undo takes away, redo puts back.
 *
 * @param only  number of the step that it must be
 */
async function exchange(
  db: OnRecordDatabase,
  from: StepState,
  to: StepState,
  which: 'first' | 'last',
  only?: number,
): Promise<Step | null> {
  return await writing(async () => {
    const exchanged = await db.transaction('rw', db.tables, async () => {
      const steps = db.journal.where('[state+seq]').between([from, 0], [from, Number.MAX_SAFE_INTEGER])
      const found = await (which === 'first' ? steps.first() : steps.last())
      if (found === undefined || (only !== undefined && found.seq !== only)) return null
      const change = new Change(db)
      await applyImages(change, await readImages(db, found.seq))
      step('undo.rows')
      await tidyDependants(change)
      // What is done again has its own checks among the images.
      if (to === 'undone') await queueReturned(change)
      await derive(change)
      step('undo.derived')
      const { images } = change
      const swapped: Step = { ...found, state: to, parts: partsOf(images), ...takenAway(change, now()) }
      await db.images.where('[seq+part]').between([found.seq, 0], [found.seq, Number.MAX_SAFE_INTEGER]).delete()
      await writeImages(db, found.seq, images)
      await db.journal.put(swapped)
      step('undo.journal')
      return swapped
    })
    step('undo.committed')
    return exchanged
  })
}
