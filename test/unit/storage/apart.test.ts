import { expect, test } from 'vitest'
import {
  addSpeaker,
  applyImport,
  keepApart,
  mergeSpeakers,
  type OnRecordDatabase,
  openDatabase,
  previewImport,
  redo,
  suggestMerges,
  undo,
} from '../../../storage'
import { dump, exported } from './dump'
import { freshRecord } from './fixtures'

const offered = async (db: OnRecordDatabase) => (await suggestMerges(db)).map(({ a, b }) => [a.name, b.name].sort().join(' + ')).sort()

async function keepersOf(...names: string[]) {
  const db = await freshRecord()
  const speakers = []
  for (const name of names) speakers.push(await addSpeaker(db, name))
  return { db, ids: speakers.map(({ id }) => id) }
}

test('speakers said not to be the same are offered no more, after a restart too, until that is taken back', async () => {
  const { db, ids } = await keepersOf('A. Keller', 'Anna Keller', 'Mayor Anna Keller')
  expect(await offered(db)).toHaveLength(3)
  await keepApart(db, ids[1]!, ids[0]!)
  const left = ['A. Keller + Mayor Anna Keller', 'Anna Keller + Mayor Anna Keller']
  expect(await offered(db)).toEqual(left)
  db.close()
  const again = await openDatabase(db.name)
  expect(await offered(again)).toEqual(left)
  expect((await undo(again))?.action).toBe('edit-speaker')
  expect(await offered(again)).toHaveLength(3)
  await redo(again)
  expect(await offered(again)).toEqual(left)
})

test('what either of them is merged into is not offered with the other', async () => {
  const { db, ids } = await keepersOf('A. Keller', 'Anna Keller', 'Mayor Anna Keller')
  await keepApart(db, ids[0]!, ids[1]!)
  await mergeSpeakers(db, ids[2]!, [ids[1]!])
  expect(await offered(db)).toEqual([])
})

test('it is exported and imported, by the names under which the other record has them', async () => {
  const { db, ids } = await keepersOf('A. Keller', 'Anna Keller')
  await keepApart(db, ids[0]!, ids[1]!)
  const file = await exported(db)
  const { db: empty } = await keepersOf()
  const { db: other, ids: others } = await keepersOf('A. Keller', 'Anna Keller')
  for (const into of [empty, other]) {
    const preview = await previewImport(into, file)
    if (!preview.ok) throw new Error(preview.refusals[0]?.detail)
    await applyImport(into, preview.plan)
    expect(await offered(into)).toEqual([])
  }
  expect(await dump(empty)).toBe(await dump(db))
  expect((await other.speakers.get(others[0]!))?.distinctFrom).toEqual([others[1]])
})

test('a speaker who is not there is kept apart from nobody', async () => {
  const { db, ids } = await keepersOf('A. Keller')
  await expect(keepApart(db, ids[0]!, crypto.randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
})
