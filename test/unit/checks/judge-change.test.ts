import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRunner } from '../../../checks'
import type { Engine } from '../../../contradiction'
import { type OnRecordDatabase, requeueAll } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
  await keep(db, 'We will never sell the port.', '2015-01-01')
})
afterEach(() => db.delete())

const run = (judge: string, second: string | null = null) => {
  const engine: Engine = { ...testEngine(), judge, second }
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

test('what rules alone judged meanwhile is judged again once the model is back', async () => {
  await run('judge@1')
  await keep(db, 'The port was sold on Monday.', '2018-01-01')
  expect(await run('rules@1')).toBe(1)
  expect(await run('rules@1')).toBe(0)
  expect(await run('judge@1')).toBe(1)
  expect(await run('judge@1')).toBe(0)
})

test('rules note what they judged once, in a row of its own, whatever else is noted', async () => {
  await run('judge@1')
  const before = await db.settings.toArray()
  for (const year of [2018, 2019]) await keep(db, `The port was sold in ${year}.`, `${year}-01-01`)
  await run('rules@1')
  const noted = () => db.settings.where('key').noneOf(before.map(({ key }) => key))
  const first = await noted().toArray()
  expect(first).toHaveLength(2)
  await noted().modify({ updatedAt: 'before' })
  await keep(db, 'The port was sold in 2020.', '2020-01-01')
  await requeueAll(db)
  expect(await run('rules@1')).toBe(4)
  expect((await noted().toArray()).filter(({ updatedAt }) => updatedAt === 'before')).toHaveLength(2)
  expect(await noted().count()).toBe(4)
  expect(await run('judge@1')).toBe(4)
  expect(await noted().count()).toBe(0)
})

test.each([[['a-statement']], ['all']])(
  'the row that older rules noted it in is dropped: the whole record is judged again (%j)',
  async (value) => {
    await run('judge@1')
    await keep(db, 'The harbour has four cranes.', '2019-01-01')
    await run('rules@1')
    const noted = db.settings.where('key').startsWith('judgedByRules')
    await noted.delete()
    const updatedAt = '2020-01-01T00:00:00.000Z'
    await db.settings.put({ key: 'judgedByRules', value, updatedAt })
    await db.settings.put({ key: 'lastJudge', value: 'judge@1, rules 5', updatedAt })
    expect(await run('judge@1')).toBe(2)
    expect(await noted.count()).toBe(0)
    expect(await run('judge@1')).toBe(0)
  },
)

test('another second judge looks again at what is flagged, and at nothing else', async () => {
  await run('judge@1')
  await keep(db, 'The port was sold on Monday.', '2018-01-01')
  await keep(db, 'The harbour has four cranes.', '2019-01-01')
  await run('judge@1')
  const flagged = await db.findings.count()
  expect(flagged).toBeGreaterThan(0)
  expect(flagged).toBeLessThan(3)
  const checked = await run('judge@1', 'endpoint@m')
  expect(checked).toBeGreaterThan(0)
  expect(checked).toBeLessThan(3)
  expect(await run('judge@1', 'endpoint@m')).toBe(0)
  expect(await run('judge@1')).toBe(checked)
})

test('a model that follows rules is one', async () => {
  await run('rules@1')
  expect(await run('judge@1')).toBe(1)
})
