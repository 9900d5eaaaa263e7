import { ROW_TABLES, type RowTable } from '../rows'
import type { Change } from './change'
import type { Image } from './types'

/** Takes rows back to their images. `change` gathers the opposite images. */
export async function applyImages(change: Change, images: readonly Image[]): Promise<void> {
  for (const table of ROW_TABLES) {
    const own = images.filter((image) => image.table === table)
    await change.remove(
      table,
      own.filter((image) => 'row' in image && image.row === null).map((image) => image.id),
    )
    await putBack(change, table, own)
  }
}

/** Rows are what the same table gave when they were taken away, so their type is known though not to the compiler. */
async function putBack(change: Change, table: RowTable, images: readonly Image[]): Promise<void> {
  const rows: { id: string }[] = []
  const partial = images.filter((image) => 'fields' in image)
  const current = await change.db.rows(table).bulkGet(partial.map((image) => image.id))
  partial.forEach((image, i) => {
    const row = current[i]
    if (row !== undefined) rows.push({ ...row, ...image.fields })
  })
  for (const image of images) if ('row' in image && image.row !== null) rows.push(image.row)
  await change.putImages(table, rows)
}
