import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CheckDone, createRunner } from '../../../checks'
import type { Engine } from '../../../contradiction'
import { addFindingByHand, type OnRecordDatabase, setFindingStatus, updateStatement } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
  await keep(db, 'We will never sell the port.', '2015-01-01')
  await keep(db, 'The port was sold on Monday.', '2018-01-01')
})
afterEach(() => db.delete())

const BLIND = 'blind@1'
/** An engine of that name; a blind one finds nothing. */
const engineOf = (judge: string): Engine => {
  const engine = testEngine()
  const verdictOf = <T extends { verdict: object }>(judged: T): T =>
    ({
      ...judged,
      verdict: { ...judged.verdict, judge, ...(judge === BLIND || judge === 'rules@1' ? { verdict: 'none', reason: null } : {}) },
    }) as T
  return {
    ...engine,
    judge,
    async *check(...given) {
      for await (const judged of engine.check(...given)) yield verdictOf(judged)
    },
  }
}

async function run(judge: string, again = true): Promise<CheckDone[]> {
  const done: CheckDone[] = []
  const [one] = await db.statements.toArray()
  if (again && (await db.checks.count()) === 0) await db.checks.add({ ...checkOf(one!.id) })
  await createRunner({ db, engine: engineOf(judge), owner: judge, signal: new AbortController().signal, onDone: (d) => done.push(d) }).run()
  return done
}
const checkOf = (statementId: string) => {
  const at = new Date().toISOString()
  const lease = { leaseOwner: null, leaseUntil: null, attempts: 0, error: null }
  return { id: crypto.randomUUID(), createdAt: at, updatedAt: at, statementId, state: 'queued' as const, priority: 1, ...lease }
}
const kinds = async () => (await db.findings.toArray()).map(({ verdict, status, origin }) => `${verdict} ${status} ${origin}`)

describe('a finding that a new judge does not hold', () => {
  beforeEach(async () => {
    await run('fake@1')
    expect(await kinds()).toEqual(['contradiction open judge'])
  })

  test('is taken back while it is open', async () => {
    const done = await run(BLIND)
    expect(await kinds()).toEqual([])
    expect(done.flatMap(({ withdrawn }) => withdrawn)).not.toEqual([])
  })

  test.each(['confirmed', 'dismissed'] as const)('stays once it is %s', async (status) => {
    const [finding] = await db.findings.toArray()
    await setFindingStatus(db, finding!.id, status, null)
    await run(BLIND)
    expect(await kinds()).toEqual([`contradiction ${status} judge`])
  })

  test('stays where it was marked by hand', async () => {
    const [a, b] = await db.statements.toArray()
    await addFindingByHand(db, a!.id, b!.id)
    await run(BLIND)
    expect((await db.findings.toArray()).map(({ status }) => status)).toEqual(['confirmed'])
  })

  test('stays where rules only stand in for the model', async () => {
    await run('rules@1')
    expect(await kinds()).toEqual(['contradiction open judge'])
  })

  test('is found again by a later judge', async () => {
    await run(BLIND)
    await run('fake@2')
    expect(await kinds()).toEqual(['contradiction open judge'])
  })
})

test('the judge that found it does not take it back', async () => {
  await run('fake@1')
  await db.findings.toCollection().modify({ judge: BLIND, updatedAt: new Date(Date.now() + 60_000).toISOString() })
  await run(BLIND)
  expect(await kinds()).toEqual(['contradiction open judge'])
})

describe('two judges at work', () => {
  const two = (verdictBy: string, verdict: 'contradiction' | 'none'): Engine => {
    const engine = testEngine()
    return {
      ...engine,
      judge: 'fake@1',
      second: 'endpoint@m',
      async *check(...given) {
        for await (const judged of engine.check(...given)) yield { ...judged, verdict: { ...judged.verdict, verdict, judge: verdictBy } }
      },
    }
  }
  const checkAgain = async (engine: Engine) => {
    const [one] = await db.statements.toArray()
    if ((await db.checks.count()) === 0) await db.checks.add(checkOf(one!.id))
    await createRunner({ db, engine, owner: 'two', signal: new AbortController().signal }).run()
  }

  test('the second’s finding is not taken back by the first, but by itself', async () => {
    await checkAgain(two('endpoint@m', 'contradiction'))
    expect(await kinds()).toEqual(['contradiction open judge'])
    await checkAgain(two('fake@1', 'none'))
    expect(await kinds()).toEqual(['contradiction open judge'])
  })

  test('the first’s finding is taken back by the second', async () => {
    await checkAgain(two('fake@1', 'contradiction'))
    await checkAgain(two('endpoint@m', 'none'))
    expect(await kinds()).toEqual([])
  })
})

describe('a date that is corrected', () => {
  const days = async () => {
    const [finding] = await db.findings.toArray()
    const sides = await db.statements.bulkGet([finding!.earlierStatementId, finding!.laterStatementId])
    return { days: sides.map((side) => side!.date), marks: finding!.evidence }
  }
  const newest = async () => (await db.statements.toArray()).find(({ date }) => date.startsWith('2018'))!

  test.each(['open', 'confirmed'] as const)('turns a finding round that is %s, and its statement is checked again', async (status) => {
    const engine = engineOf('fake@1')
    const runner = createRunner({ db, engine, owner: 'same', signal: new AbortController().signal })
    await runner.run()
    const [finding] = await db.findings.toArray()
    if (status === 'confirmed') await setFindingStatus(db, finding!.id, 'confirmed')
    const before = await days()
    await updateStatement(db, (await newest()).id, { date: '2011-05-05' })
    const after = await days()
    expect(after.days).toEqual(['2011-05-05', '2015-01-01'])
    expect(after.marks.map(({ earlier, later }) => [later, earlier])).toEqual(before.marks.map(({ earlier, later }) => [earlier, later]))
    expect(await db.checks.count()).toBe(1)
    await runner.run()
    expect((await days()).days).toEqual(['2011-05-05', '2015-01-01'])
  })

  test('is what the runner goes by from then on, however long it has held the archive', async () => {
    const seen: (string | null)[] = []
    const engine = engineOf('fake@1')
    const spying: Engine = {
      ...engine,
      async *check(claim, archive, ...more) {
        seen.push(...archive.claims.map(({ date }) => date))
        yield* engine.check(claim, archive, ...more)
      },
    }
    const runner = createRunner({ db, engine: spying, owner: 'same', signal: new AbortController().signal })
    await runner.run()
    await updateStatement(db, (await newest()).id, { date: '2011-05-05' })
    seen.length = 0
    await runner.run()
    expect(seen).toContain('2011-05-05')
    expect(seen).not.toContain('2018-01-01')
  })
})
