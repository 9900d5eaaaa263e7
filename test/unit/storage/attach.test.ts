import { expect, test } from 'vitest'
import { attachStatement, checkIntegrity, history, keepStatement, recordSightings, searchStatements, undo } from '../../../storage'
import { wholeState } from './dump'
import { draft, freshRecord } from './fixtures'

test('attaching to other words is one step, and undo gives back all of it', async () => {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  await recordSightings(db, [{ statementId: statement.id, state: 'gone', found: null }])
  const before = await wholeState(db)
  const { selectors } = draft({ text: 'We will hardly raise taxes.' })
  const attached = await attachStatement(db, statement.id, selectors, 'We will hardly raise taxes.')
  expect(attached).toMatchObject({ text: statement.text, state: 'edited', selectors, lastSeen: { text: 'We will hardly raise taxes.' } })
  expect((await searchStatements(db, 'state:edited')).total).toBe(1)
  expect(await history(db)).toHaveLength(2)
  expect(await checkIntegrity(db)).toMatchObject({ ok: true })
  await undo(db)
  expect(await wholeState(db)).toEqual(before)
  await expect(attachStatement(db, 'gone', selectors, '')).rejects.toMatchObject({ kind: 'not-found' })
})
