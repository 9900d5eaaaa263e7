import { expect, test } from 'vitest'
import {
  checkIntegrity,
  completeTopic,
  history,
  keepStatement,
  listTopics,
  mergeTopics,
  type OnRecordDatabase,
  renameTopic,
  searchStatements,
  splitTopic,
  undo,
} from '../../../storage'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

let page = 0
const keep = async (db: OnRecordDatabase, ...topics: string[]) =>
  (await keepStatement(db, draft({ text: `Sentence ${page}.`, url: `https://moor-post.example/${page++}`, topics }))).statement

const topics = async (db: OnRecordDatabase) => Object.fromEntries((await listTopics(db)).map(({ topic, count }) => [topic.name, count]))

test('a merged topic stays known by its name: by keeping, completing and searching', async () => {
  const db = await freshRecord()
  const [economy] = (await keep(db, 'Economy')).topicIds
  const [economics] = (await keep(db, 'Economics')).topicIds
  await mergeTopics(db, economics!, [economy!])
  expect((await keep(db, 'economy')).topicIds).toEqual([economics])
  expect(await topics(db)).toEqual({ Economics: 3 })
  expect((await completeTopic(db, 'econ')).map((one) => [one.topic.name, one.count])).toEqual([['Economics', 3]])
  expect((await completeTopic(db, 'economy')).map((one) => one.topic.name)).toEqual(['Economics'])
  expect((await searchStatements(db, 'topic:economy')).total).toBe(3)
  expect((await searchStatements(db, 'economy')).total).toBe(3)
  const [politics] = (await keep(db, 'Politics')).topicIds
  await mergeTopics(db, politics!, [economics!])
  expect((await keep(db, 'Economy', 'Economics')).topicIds).toEqual([politics])
  expect((await searchStatements(db, 'topic:economy')).total).toBe(5)
})

test('a renamed topic stays known by its old name, and undo brings all back', async () => {
  const db = await freshRecord()
  const [topic] = (await keep(db, 'Economy')).topicIds
  const before = await wholeState(db)
  await renameTopic(db, topic!, 'Economics')
  expect((await keep(db, 'Economy')).topicIds).toEqual([topic])
  expect((await searchStatements(db, 'topic:economy')).total).toBe(2)
  await undo(db)
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
  await renameTopic(db, topic!, 'ECONOMY')
  expect(await db.topics.count()).toBe(1)
})

test('renaming to and fro leaves one row a name', async () => {
  const db = await freshRecord()
  const [topic] = (await keep(db, 'Economy')).topicIds
  for (const name of ['Economics', 'Economy', 'Economics', 'Economy']) await renameTopic(db, topic!, name)
  expect((await db.topics.toArray()).map((one) => one.name).sort()).toEqual(['Economics', 'Economy', 'Economy'])
  expect((await keep(db, 'Economics', 'Economy')).topicIds).toEqual([topic])
})

test('a name that another topic had before can be given, and then means the one that bears it', async () => {
  const db = await freshRecord()
  const [first] = (await keep(db, 'Tax')).topicIds
  const [second] = (await keep(db, 'Customs')).topicIds
  await renameTopic(db, first!, 'Budget')
  await renameTopic(db, second!, 'Tax')
  expect((await keep(db, 'Tax')).topicIds).toEqual([second])
  expect((await searchStatements(db, 'topic:tax')).total).toBe(2)
  await expect(renameTopic(db, second!, 'Budget')).rejects.toMatchObject({ kind: 'invalid' })
})

test('what was merged by mistake is split out again under its own name', async () => {
  const db = await freshRecord()
  const kept = await keep(db, 'Economy')
  const [economy] = kept.topicIds
  const [economics] = (await keep(db, 'Economics')).topicIds
  await mergeTopics(db, economics!, [economy!])
  expect((await splitTopic(db, economics!, [kept.id], 'Economy')).id).toBe(economy)
  expect(await topics(db)).toEqual({ Economics: 1, Economy: 1 })
  expect((await keep(db, 'Economy')).topicIds).toEqual([economy])
  expect((await history(db))[1]).toMatchObject({ action: 'split-topic', parameters: { from: 'Economics', name: 'Economy' } })
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
})
