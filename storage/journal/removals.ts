import type { OnRecordDatabase } from '../database'
import type { Rows, RowTable } from '../rows'
import { readImages } from './record'
import { takenAwayAt } from './taken-away'
import type { Image, Step } from './types'

export interface Removal {
  step: Step
  images: Image[]
}

/**
 * Steps that hold rows off the record, those that took away last first, with their images.
 *
 * @param wanted  of which steps: the images of an import that was undone are as many as its rows
 */
export async function removals(db: OnRecordDatabase, wanted: (step: Step) => boolean = () => true): Promise<Removal[]> {
  const steps = await db.journal
    .orderBy('seq')
    .reverse()
    .filter((step) => step.removed > 0 && wanted(step))
    .toArray()
  steps.sort((a, b) => Number(takenAwayAt(a) < takenAwayAt(b)) - Number(takenAwayAt(a) > takenAwayAt(b)))
  return await Promise.all(steps.map(async (step) => ({ step, images: await readImages(db, step.seq) })))
}

/** Whole rows of a table that a step holds. */
export function rowsIn<T extends RowTable>(images: readonly Image[], table: T): Rows[T][] {
  return images.filter((image) => holds(image, table)).map((image) => image.row)
}

/** An image's row is one of its table's. */
function holds<T extends RowTable>(image: Image, table: T): image is Image & { row: Rows[T] } {
  return image.table === table && 'row' in image && image.row !== null
}
