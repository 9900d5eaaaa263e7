import { expect, test } from 'vitest'
import { history, keepStatement, listTopics, retagStatements } from '../../../storage'
import { draft, freshRecord } from './fixtures'

test('taking topics away makes none that was not there, and says nothing changed', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.', topics: ['Tax', 'Budget'] }))
  const steps = (await history(db)).length
  await retagStatements(db, [statement.id], { remove: ['Bridges', ' '] })
  expect((await listTopics(db)).map(({ topic }) => topic.name)).toEqual(['Budget', 'Tax'])
  expect(await history(db)).toHaveLength(steps)
  await retagStatements(db, [statement.id], { remove: ['tax', 'Bridges'] })
  const names = new Map((await db.topics.toArray()).map(({ id, name }) => [id, name]))
  expect((await db.statements.get(statement.id))?.topicIds.map((id) => names.get(id))).toEqual(['Budget'])
  expect(names.size).toBe(2)
})

test('what got other topics is checked again, since a judge goes by them, and nothing else', async () => {
  const db = await freshRecord()
  const { statement: one } = await keepStatement(db, draft({ text: 'We will not raise taxes.', topics: ['Tax'] }))
  const { statement: other } = await keepStatement(db, draft({ text: 'The bridge stays open.', topics: ['Bridges'] }))
  await db.checks.clear()
  await retagStatements(db, [one.id, other.id], { add: ['Bridges'] })
  expect((await db.checks.toArray()).map(({ statementId }) => statementId)).toEqual([one.id])
})
