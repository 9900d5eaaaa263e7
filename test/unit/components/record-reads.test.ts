import { expect, test } from 'vitest'
import { openRecord } from '../../../components/record-reads'
import { DATABASE_NAME, listSnapshots, searchStatements } from '../../../storage'
import { makeVersion1 } from '../../fixtures/storage/version-1'

test('a popup that is the first to open a record of version 1 changes it with a snapshot before', async () => {
  await makeVersion1(DATABASE_NAME)
  const db = await openRecord()
  expect(await listSnapshots(db)).toMatchObject([{ why: 'migration', statements: 2 }])
  expect((await searchStatements(db, 'rise')).total).toBe(1)
})
