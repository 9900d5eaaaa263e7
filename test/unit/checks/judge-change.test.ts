import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRunner } from '../../../checks'
import type { Engine } from '../../../contradiction'
import type { OnRecordDatabase } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
  await keep(db, 'We will never sell the port.', '2015-01-01')
})
afterEach(() => db.delete())

const run = (judge: string) => {
  const engine: Engine = { ...testEngine(), judge }
  return createRunner({ db, engine, owner: judge, signal: new AbortController().signal }).run()
}

test('a new judge judges the record again, once', async () => {
  expect(await run('judge@1')).toBe(1)
  expect(await run('judge@1')).toBe(0)
  expect(await run('judge@2')).toBe(1)
  expect(await run('judge@2')).toBe(0)
})

test('rules that stand in for a while are no new judge', async () => {
  await run('judge@1')
  expect(await run('rules@1')).toBe(0)
  expect(await run('judge@1')).toBe(0)
})

test('a model that follows rules is one', async () => {
  await run('rules@1')
  expect(await run('judge@1')).toBe(1)
})
