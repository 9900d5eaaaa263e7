import { type IdList, type OnRecordDatabase, recentStatements, type StatementView, warmSearch } from '../../../storage'
import { findStatements, searchByDay, searchBySpeaker } from '../../../storage/search/search'
import { keptOrder } from './kept-order'

export type Sort = 'kept' | 'newest' | 'oldest' | 'speaker'
/** The first is the default. */
export const SORTS: readonly Sort[] = ['kept', 'newest', 'oldest', 'speaker']

export function isSort(value: string | null): value is Sort {
  return SORTS.some((sort) => sort === value)
}

/** The order as an address and a saved view have it; "" for the default, so that theirs stay short. */
export function sortParam(sort: Sort): string {
  return sort === 'kept' ? '' : sort
}

const ARRANGE: Record<Sort, (db: OnRecordDatabase, query: string) => Promise<IdList>> = {
  newest: (db, query) => searchByDay(db, query),
  oldest: (db, query) => searchByDay(db, query, true),
  kept: async (db, query) => keptOrder(db).sorted(await findStatements(db, query)),
  speaker: searchBySpeaker,
}

/** The statements that a search finds, in the wanted order. */
export async function sortedIds(db: OnRecordDatabase, query: string, sort: Sort): Promise<IdList> {
  if (query === '' && sort === 'kept') return await keptOrder(db).newestFirst()
  return await ARRANGE[sort](db, query)
}

/** Reads what search and its default order need into this page's memory, so that the first search is as quick as the next. */
export async function warmSorted(db: OnRecordDatabase): Promise<void> {
  await warmSearch(db)
  await keptOrder(db).warm()
}

/**
 * The beginning of what is shown by default, with everything that is shown of it: at once, however long the list is; null for other lists.
 *
 * @param rows as many as fill the window: each costs the database four questions before the first is painted
 */
export async function firstScreen(db: OnRecordDatabase, query: string, sort: Sort, rows: number): Promise<StatementView[] | null> {
  return query === '' && sort === 'kept' ? await recentStatements(db, rows) : null
}
