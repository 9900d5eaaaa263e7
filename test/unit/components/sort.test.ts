import { liveQuery } from 'dexie'
import { expect, test } from 'vitest'
import { SORTS, type Sort, sortedIds } from '../../../entrypoints/library/list/sort'
import { deleteStatements, keepStatement, type OnRecordDatabase, openDatabase, undo, updateStatement } from '../../../storage'
import { draft } from '../storage/fixtures'

const fresh = () => openDatabase(`sort-${crypto.randomUUID()}`)

/** Each order, read from the rows themselves. */
const WANTED: Record<Sort, (db: OnRecordDatabase) => Promise<unknown[]>> = {
  kept: async (db) => (await db.statements.orderBy('createdAt').toArray()).map((one) => one.createdAt).reverse(),
  newest: async (db) =>
    (await db.statements.toArray())
      .map((one) => one.date)
      .sort()
      .reverse(),
  oldest: async (db) => (await db.statements.toArray()).map((one) => one.date).sort(),
  speaker: async (db) => {
    const names = new Map((await db.speakers.toArray()).map((one) => [one.id, one.name]))
    const rows = (await db.statements.toArray()).map((one) => [names.get(one.speakerId ?? '') ?? '\uffff', one.date].join())
    return rows.sort()
  },
}
const SHOWN: Record<Sort, (db: OnRecordDatabase, ids: string[]) => Promise<unknown[]>> = {
  kept: async (db, ids) => (await db.statements.bulkGet(ids)).map((one) => one?.createdAt),
  newest: async (db, ids) => (await db.statements.bulkGet(ids)).map((one) => one?.date),
  oldest: async (db, ids) => (await db.statements.bulkGet(ids)).map((one) => one?.date),
  speaker: async (db, ids) => {
    const names = new Map((await db.speakers.toArray()).map((one) => [one.id, one.name]))
    return (await db.statements.bulkGet(ids)).map((one) => [names.get(one?.speakerId ?? '') ?? '\uffff', one?.date].join())
  },
}

async function keep(db: OnRecordDatabase, n: number, speaker: string | null): Promise<string> {
  const date = `2024-0${1 + (n % 7)}-1${(n * 3) % 10}`
  const { statement } = await keepStatement(db, draft({ text: `said number ${n} of the ferry`, speaker, date }))
  return statement.id
}

async function expectRight(db: OnRecordDatabase): Promise<void> {
  for (const sort of SORTS) {
    for (const query of ['', 'ferry']) {
      expect(await SHOWN[sort](db, (await sortedIds(db, query, sort)).slice()), `${sort} "${query}"`).toEqual(await WANTED[sort](db))
    }
  }
}

test('every order is right, and stays so through keeping, editing, deleting and undoing', async () => {
  const db = await fresh()
  const ids: string[] = []
  for (let n = 0; n < 12; n++) ids.push(await keep(db, n, [null, 'Anna Berg', 'Zoë Adam', 'Carl Cole'][n % 4] ?? null))
  await expectRight(db)
  ids.push(await keep(db, 12, 'Anna Berg'))
  await expectRight(db)
  await updateStatement(db, ids[3]!, { note: 'seen' })
  await expectRight(db)
  await deleteStatements(db, [ids[0]!, ids[5]!, ids[12]!])
  await expectRight(db)
  await undo(db)
  await expectRight(db)
  expect((await sortedIds(db, 'said "number 5"', 'kept')).slice()).toEqual([ids[5]])
})

test('a list that is watched has what is kept elsewhere, in its place', async () => {
  const db = await fresh()
  const first = await keep(db, 1, 'Anna Berg')
  const elsewhere = await openDatabase(db.name)
  const seen: string[][] = []
  const watching = liveQuery(async () => (await sortedIds(db, '', 'kept')).slice()).subscribe((ids) => seen.push(ids))
  await expect.poll(() => seen.length).toBe(1)
  const second = await keep(elsewhere, 2, 'Anna Berg')
  await expect.poll(() => seen.at(-1)).toEqual([second, first])
  await deleteStatements(elsewhere, [first])
  await expect.poll(() => seen.at(-1)).toEqual([second])
  watching.unsubscribe()
})
