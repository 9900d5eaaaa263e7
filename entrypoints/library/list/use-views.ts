import { useMemo, useRef } from 'preact/hooks'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import type { IdList, OnRecordDatabase, StatementView } from '../../../storage'
import { atOneMoment, viewsOf } from '../../../storage/views'

/** Rows are read in blocks, so that scrolling by a row does not ask anew. */
const BLOCK = 50
const NONE: never[] = []

/**
 * The views of the rows in sight. What was read before stays at hand while the next block comes.
 *
 * @param first  index of the first row in sight
 * @param last   index of the last
 * @param known  views at hand, shown until the rows are read
 */
export function useViews(
  ids: IdList,
  first: number,
  last: number,
  known: readonly StatementView[] = NONE,
): ReadonlyMap<string, StatementView> {
  const db = useRecord()
  const from = Math.floor(Math.max(first, 0) / BLOCK) * BLOCK
  const to = Math.ceil((last + 1) / BLOCK) * BLOCK
  const wanted = useMemo(() => ids.slice(from, to), [ids, from, to])
  // By the ids themselves: another list with the same rows in sight, or the whole of which the beginning was shown, asks nothing.
  const block = useRead(blockOf(db, wanted), [db, wanted.join()])
  const seen = useRef({ block, views: new Map<string, StatementView>() })
  if (seen.current.views.size === 0) for (const view of known) seen.current.views.set(view.statement.id, view)
  if (block && seen.current.block !== block) {
    const views = seen.current.views.size > BLOCK * 20 ? new Map<string, StatementView>() : new Map(seen.current.views)
    for (const view of block) views.set(view.statement.id, sameOr(view, seen.current.views.get(view.statement.id)))
    seen.current = { block, views }
  }
  return seen.current.views
}

/**
 * Reads the views of a block, and again after changes. Where one of them was deleted since, the list is about to say so and to ask for another
 * block: then nothing is read for this one, and null is given.
 */
function blockOf(db: OnRecordDatabase, ids: readonly string[]): () => Promise<StatementView[] | null> {
  let were = 0
  return async () =>
    await atOneMoment(db, async () => {
      const rows = (await db.statements.bulkGet([...ids])).filter((row) => row !== undefined)
      const fewer = rows.length < were
      were = rows.length
      return fewer ? null : await viewsOf(db, rows)
    })
}

/** The view that was read before where nothing in it changed, so that its row is not drawn anew. */
function sameOr(view: StatementView, before: StatementView | undefined): StatementView {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(view) ? before : view
}
