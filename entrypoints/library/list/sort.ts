import { type OnRecordDatabase, searchStatementIds } from '../../../storage'

export type Sort = 'kept' | 'newest' | 'oldest' | 'speaker'
/** The first is the default. */
export const SORTS: readonly Sort[] = ['kept', 'newest', 'oldest', 'speaker']
/** Rows that fill the first screen of any size. */
const FIRST_SCREEN = 100

export function isSort(value: string | null): value is Sort {
  return SORTS.some((sort) => sort === value)
}

type Arrange = (db: OnRecordDatabase, newestFirst: string[]) => Promise<string[]> | string[]

/** How each order is made from the search's own (day said, newest first). */
const ARRANGE: Record<Sort, Arrange> = {
  newest: (_, ids) => ids,
  oldest: (_, ids) => ids.reverse(),
  kept: async (db, ids) => inOrder(ids, await lastKept(db)),
  speaker: async (db, ids) => inOrder(ids, await bySpeakerName(db)),
}

/** Ids of the statements that a search finds, in the wanted order. */
export async function sortedIds(db: OnRecordDatabase, query: string, sort: Sort): Promise<string[]> {
  if (query === '' && sort === 'kept') return await lastKept(db)
  return await ARRANGE[sort](db, await searchStatementIds(db, query))
}

/** The beginning of what is shown by default, at once however long the list is; null for other lists. */
export async function firstIds(db: OnRecordDatabase, query: string, sort: Sort): Promise<string[] | null> {
  if (query !== '' || sort !== 'kept') return null
  return await db.statements.orderBy('createdAt').reverse().limit(FIRST_SCREEN).primaryKeys()
}

/** Turned round here: IndexedDB gives all keys at once only forwards; backwards it walks them one by one. */
async function lastKept(db: OnRecordDatabase): Promise<string[]> {
  return (await db.statements.orderBy('createdAt').primaryKeys()).reverse()
}

async function bySpeakerName(db: OnRecordDatabase): Promise<string[]> {
  const speakers = await db.speakers.toArray()
  const collator = new Intl.Collator()
  speakers.sort((a, b) => collator.compare(a.name, b.name))
  const place = new Map(speakers.map((speaker, index) => [speaker.id, index]))
  const keys: { speaker: number; id: string }[] = []
  await db.statements.orderBy('[speakerId+date]').eachKey((key, { primaryKey }) => {
    const speakerId = Array.isArray(key) ? key[0] : null
    keys.push({ speaker: (typeof speakerId === 'string' ? place.get(speakerId) : undefined) ?? speakers.length, id: primaryKey })
  })
  return keys.sort((a, b) => a.speaker - b.speaker).map(({ id }) => id)
}

/** `ids` by their place in `order`; those that it does not name (statements without a speaker) come last. */
function inOrder(ids: readonly string[], order: readonly string[]): string[] {
  const wanted = new Set(ids)
  const named = order.filter((id) => wanted.delete(id))
  return [...named, ...ids.filter((id) => wanted.has(id))]
}
