import { expect, test } from 'vitest'
import { checkIntegrity, deleteStatements, keepStatement } from '../../../storage'
import { draft, freshRecord } from './fixtures'

test('a change that is made while the record is looked through does not wait for the end of it, and is no damage', async () => {
  const db = await freshRecord()
  const ids: string[] = []
  for (let n = 0; n < 8; n++) ids.push((await keepStatement(db, draft({ text: `Filler ${n}.` }))).statement.id)
  const order: string[] = []
  let deleting: Promise<unknown> | undefined
  // Read when every row was seen alone, and before it is seen what refers to what.
  db.utterances.hook('reading', (row) => {
    deleting ??= Promise.resolve().then(() => deleteStatements(db, ids.slice(0, 2)).then(() => order.push('deleted')))
    return row
  })
  const looked = checkIntegrity(db).then((found) => {
    order.push('looked')
    return found
  })
  expect(await looked).toMatchObject({ ok: true })
  await deleting
  expect(order).toEqual(['deleted', 'looked'])
})
