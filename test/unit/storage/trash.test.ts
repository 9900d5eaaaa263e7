import { afterEach, expect, test, vi } from 'vitest'
import {
  checkIntegrity,
  deletedStatements,
  deletedTopics,
  deleteStatements,
  deleteTopic,
  keepStatement,
  listTopics,
  type OnRecordDatabase,
  renameTopic,
  restoreStatements,
  restoreTopic,
  retagStatements,
  splitTopic,
  undo,
} from '../../../storage'
import { pruneJournal } from '../../../storage/journal/prune'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

afterEach(() => void vi.useRealTimers())

const DAY = 86_400_000
const START = Date.parse('2026-01-05T10:00:00.000Z')

/** Sets the day, counted from the first. */
function day(n: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: START + n * DAY })
}

async function fill(db: OnRecordDatabase, steps = 210): Promise<void> {
  for (let n = 0; n < steps; n++) await keepStatement(db, draft({ text: `Filler ${n}.`, topics: [] }))
}

test('a keep that was undone stays restorable for 30 days from then, and the trash shows that day', async () => {
  const db = await freshRecord()
  day(0)
  const { statement } = await keepStatement(db, draft({ text: 'Evidence.' }))
  day(40)
  await undo(db)
  expect(await deletedStatements(db)).toMatchObject([{ statement: { id: statement.id }, deletedAt: '2026-02-14T10:00:00.000Z' }])
  await fill(db)
  day(69)
  await pruneJournal(db)
  expect(await restoreStatements(db, [statement.id])).toBe(1)
})

test('what was taken away last comes first, whenever the step was made', async () => {
  const db = await freshRecord()
  day(0)
  const first = await keepStatement(db, draft({ text: 'First.' }))
  const second = await keepStatement(db, draft({ text: 'Second.' }))
  day(1)
  await undo(db)
  day(2)
  await deleteStatements(db, [first.statement.id])
  expect((await deletedStatements(db)).map((one) => one.statement.text)).toEqual(['First.', 'Second.'])
  day(3)
  await restoreStatements(db, [second.statement.id])
  day(4)
  await undo(db)
  expect((await deletedStatements(db)).map((one) => one.statement.text)).toEqual(['Second.', 'First.'])
})

test('a deleted topic stays restorable for 30 days, whatever was done since', async () => {
  const db = await freshRecord()
  day(0)
  const { statement } = await keepStatement(db, draft({ text: 'Evidence.', topics: ['Tax', 'Harbour'] }))
  const other = await keepStatement(db, draft({ text: 'Of no topic.' }))
  const [tax] = statement.topicIds
  await deleteTopic(db, tax!)
  await retagStatements(db, [statement.id], { add: ['Budget'] })
  await fill(db)
  day(29)
  await pruneJournal(db)
  expect(await deletedTopics(db)).toMatchObject([{ topic: { name: 'Tax' }, deletedAt: '2026-01-05T10:00:00.000Z' }])
  const before = await wholeState(db)
  expect(await restoreTopic(db, tax!)).toMatchObject({ name: 'Tax' })
  const names = new Map((await listTopics(db)).map(({ topic }) => [topic.id, topic.name]))
  const topicsOf = async (id: string) => (await db.statements.get(id))?.topicIds.map((one) => names.get(one)).sort()
  expect(await topicsOf(statement.id)).toEqual(['Budget', 'Harbour', 'Tax'])
  expect(await topicsOf(other.statement.id)).toEqual([])
  expect(await deletedTopics(db)).toEqual([])
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
  day(31)
  await fill(db)
  await pruneJournal(db)
  expect(await deletedTopics(db)).toEqual([])
})

test('a topic that was made anew meanwhile takes the one that comes back', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax'] }))
  await deleteTopic(db, statement.topicIds[0]!)
  const again = await keepStatement(db, draft({ text: 'Two.', topics: ['tax'] }))
  await restoreTopic(db, statement.topicIds[0]!)
  expect(await listTopics(db)).toMatchObject([{ topic: { id: again.statement.topicIds[0], name: 'tax' }, count: 2 }])
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
})

test('statements and topics come back in one step', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax'] }))
  const other = await keepStatement(db, draft({ text: 'Two.', topics: ['Tax'] }))
  await deleteStatements(db, [statement.id])
  await deleteTopic(db, statement.topicIds[0]!)
  const before = await wholeState(db)
  expect(await restoreStatements(db, [statement.id], statement.topicIds)).toBe(1)
  expect((await db.statements.bulkGet([statement.id, other.statement.id])).map((one) => one?.topicIds)).toEqual([
    statement.topicIds,
    statement.topicIds,
  ])
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
})

test('a topic that was undone is not among the deleted ones; one that is there is not brought back', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'One.', topics: ['Tax'] }))
  const [tax] = statement.topicIds
  await splitTopic(db, tax!, [statement.id], 'Customs')
  await undo(db)
  expect(await deletedTopics(db)).toEqual([])
  await expect(restoreTopic(db, tax!)).rejects.toMatchObject({ kind: 'not-found' })
  await renameTopic(db, tax!, 'Taxes')
  await deleteTopic(db, tax!)
  expect((await deletedTopics(db)).map((one) => one.topic.name)).toEqual(['Taxes'])
})
