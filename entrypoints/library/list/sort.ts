import { type OnRecordDatabase, recentStatements, type StatementView } from '../../../storage'
import { searchStatementIds, searchStatementIdsBySpeaker } from '../../../storage/search/search'
import { keptOrder } from './kept-order'

export type Sort = 'kept' | 'newest' | 'oldest' | 'speaker'
/** The first is the default. */
export const SORTS: readonly Sort[] = ['kept', 'newest', 'oldest', 'speaker']
/** Rows that fill the first screen of any size. */
const FIRST_SCREEN = 50

export function isSort(value: string | null): value is Sort {
  return SORTS.some((sort) => sort === value)
}

const ARRANGE: Record<Sort, (db: OnRecordDatabase, query: string) => Promise<string[]>> = {
  newest: searchStatementIds,
  oldest: async (db, query) => (await searchStatementIds(db, query)).reverse(),
  kept: async (db, query) => keptOrder(db).sorted(await searchStatementIds(db, query)),
  speaker: searchStatementIdsBySpeaker,
}

/** Ids of the statements that a search finds, in the wanted order. */
export async function sortedIds(db: OnRecordDatabase, query: string, sort: Sort): Promise<string[]> {
  if (query === '' && sort === 'kept') return await keptOrder(db).newestFirst()
  return await ARRANGE[sort](db, query)
}

/** The beginning of what is shown by default, with everything that is shown of it: at once, however long the list is; null for other lists. */
export async function firstScreen(db: OnRecordDatabase, query: string, sort: Sort): Promise<StatementView[] | null> {
  return query === '' && sort === 'kept' ? await recentStatements(db, FIRST_SCREEN) : null
}
