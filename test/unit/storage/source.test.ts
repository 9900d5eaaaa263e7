import { expect, test } from 'vitest'
import { checkIntegrity, keepStatement, searchStatements, statementsOfPage, undo, updateSource } from '../../../storage'
import { draft, freshRecord } from './fixtures'

const PAGE = 'https://harbour-gazette.example/news/budget'

async function kept() {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  const own = await keepStatement(db, { ...draft({ text: 'I said so on Monday.', date: '2025-03-03' }), dateBasis: 'said' })
  return { db, statement, own: own.statement }
}

test('a source gets another title, publisher, author and address, and the search and its page follow', async () => {
  const { db, statement } = await kept()
  await updateSource(db, statement.sourceId, {
    title: 'Budget vote delayed',
    publisher: 'Moor Post',
    authors: ['Olaf Brandt'],
    url: 'https://moor-post.example/budget?utm_source=x#top',
  })
  expect(await statementsOfPage(db, PAGE)).toEqual([])
  const [view] = await statementsOfPage(db, 'https://moor-post.example/budget')
  expect(view?.source).toMatchObject({ title: 'Budget vote delayed', publisher: 'Moor Post', authors: ['Olaf Brandt'] })
  expect((await searchStatements(db, 'site:moor-post.example delayed')).total).toBe(2)
  expect((await checkIntegrity(db)).damages).toEqual([])
})

test('a new day of the article is the day of the statements that have none of their own; undo takes all of it back', async () => {
  const { db, statement, own } = await kept()
  const before = await db.statements.toArray()
  await updateSource(db, statement.sourceId, { published: '2025-02-01' })
  expect(await db.statements.get(statement.id)).toMatchObject({ date: '2025-02-01', dateBasis: 'published' })
  expect(await db.statements.get(own.id)).toMatchObject({ date: '2025-03-03', dateBasis: 'said' })
  await updateSource(db, statement.sourceId, { published: null })
  expect(await db.statements.get(statement.id)).toMatchObject({ date: '2025-03-05T10:00:00.000Z', dateBasis: 'read' })
  await undo(db)
  await undo(db)
  expect(await db.statements.toArray()).toEqual(before)
})

test.each([
  ['a script as address', { url: 'javascript:alert(1)' }],
  ['no address', { url: '' }],
  ['a day that is none', { published: '2025-02-31T' }],
  ['a name beyond all measure', { publisher: 'x'.repeat(501) }],
])('refuses %s, and nothing was changed', async (_, patch) => {
  const { db, statement } = await kept()
  const before = await db.sources.toArray()
  await expect(updateSource(db, statement.sourceId, patch)).rejects.toMatchObject({ kind: 'invalid' })
  expect(await db.sources.toArray()).toEqual(before)
})
