import { expect, test } from 'vitest'
import { claimOf } from '../../../checks/claim'
import { resolveReferences } from '../../../contradiction/understand/references'
import { draft, keep, openRecord } from './record'

test('whom the source names as the speaker is nobody else', async () => {
  const db = await openRecord()
  const selectors = draft('He lied.', '2020-01-01').selectors.map((one) => ({
    ...one,
    quote: { ...one.quote, prefix: 'The hall was full. Mr. Morrow was late. “', suffix: '”' },
  }))
  const statement = await keep(db, 'He lied.', '2020-01-01', { selectors })
  expect(resolveReferences(statement.text, claimOf(statement, 'Leo XIV', new Map()))).toBe('He lied.')
  await db.delete()
})
