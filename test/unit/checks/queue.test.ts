import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CheckDone, createRunner } from '../../../checks'
import { ModelProblem } from '../../../contradiction'
import { deleteStatements, mergeSpeakers, type OnRecordDatabase, pendingChecks, setFindingStatus, updateStatement } from '../../../storage'
import { keep, openRecord, type TestEngine, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
})
afterEach(() => db.delete())

const stop = () => new AbortController()
const runner = (
  engine: TestEngine,
  more: { owner?: string; signal?: AbortSignal; leaseMs?: number; onDone?: (done: CheckDone) => void } = {},
) => createRunner({ db, engine, owner: 'one', signal: stop().signal, ...more })
const NEVER = 'We will never sell the port.'
const SOLD = 'The port was sold on Monday.'

async function keepBoth() {
  await keep(db, NEVER, '2015-01-01')
  await keep(db, SOLD, '2018-01-01')
}

describe('the queue', () => {
  test('finds what is contradicted, once', async () => {
    await keepBoth()
    expect(await runner(testEngine()).run()).toBe(2)
    const findings = await db.findings.toArray()
    expect(findings.map(({ verdict, reason, judge, status }) => ({ verdict, reason, judge, status }))).toEqual([
      { verdict: 'contradiction', reason: 'broken-promise', judge: 'fake@1', status: 'open' },
    ])
    expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 0 })
  })

  test('takes the newest first', async () => {
    const done: string[] = []
    const first = await keep(db, NEVER, '2015-01-01')
    await new Promise((wait) => setTimeout(wait, 5))
    const second = await keep(db, SOLD, '2018-01-01')
    await runner(testEngine(), { onDone: ({ statementId }) => done.push(statementId) }).run()
    expect(done).toEqual([second.id, first.id])
  })

  test('compares one speaker with themselves alone', async () => {
    await keep(db, NEVER, '2015-01-01')
    await keep(db, SOLD, '2018-01-01', { speakerName: 'Bo Tarn' })
    const engine = testEngine()
    await runner(engine).run()
    expect(engine.asked).toEqual([])
  })

  test('goes on after the runner was killed in the middle of a judgement', async () => {
    await keepBoth()
    const killed = stop()
    const engine = testEngine(() => killed.abort(new Error('killed')))
    await expect(runner(engine, { signal: killed.signal, leaseMs: 0 }).run()).rejects.toThrow('killed')
    expect(await db.findings.count()).toBe(0)
    await runner(testEngine(), { owner: 'two' }).run()
    expect(await db.findings.count()).toBe(1)
    expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 0 })
  })

  test('a runner that starts takes up at once what a killed one held, and what was never looked at first', async () => {
    await keepBoth()
    const killed = stop()
    await expect(
      runner(
        testEngine(() => killed.abort(new Error('killed'))),
        { signal: killed.signal },
      ).run(),
    ).rejects.toThrow('killed')
    const [held] = await db.checks.filter(({ state }) => state === 'running').toArray()
    const done: string[] = []
    const next = runner(testEngine(), { owner: 'two', onDone: ({ statementId }) => done.push(statementId) })
    expect(await next.run()).toBe(2)
    expect(done.at(-1)).toBe(held?.statementId)
    expect(await db.findings.count()).toBe(1)
  })

  test('a check that kills whoever runs it is left alone in the end', async () => {
    await keepBoth()
    for (let n = 0; n < 2 * 5; n++) {
      const killed = stop()
      const engine = testEngine(() => killed.abort(new Error('killed')))
      await expect(runner(engine, { owner: `${n}`, signal: killed.signal }).run()).rejects.toThrow('killed')
    }
    expect(await runner(testEngine(), { owner: 'last' }).run()).toBe(0)
    expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 2 })
  })

  test('two runners make one finding of a pair', async () => {
    await keepBoth()
    await Promise.all([runner(testEngine()).run(), runner(testEngine(), { owner: 'two' }).run()])
    expect(await db.findings.count()).toBe(1)
  })

  test('a call while it runs joins the run, and what came meanwhile is done too', async () => {
    await keep(db, NEVER, '2015-01-01')
    const one = runner(testEngine())
    const first = one.run()
    await keep(db, SOLD, '2018-01-01')
    await Promise.all([first, one.run()])
    expect(await db.findings.count()).toBe(1)
  })

  test('five reports of the same words are one finding', async () => {
    await keep(db, NEVER, '2015-01-01')
    for (let day = 1; day <= 5; day++) {
      const url = `https://paper${day}.example/a`
      await keep(db, SOLD, `2018-01-0${day}`, {
        source: {
          url,
          canonicalUrl: url,
          title: null,
          publisher: `Paper ${day}`,
          authors: [],
          published: null,
          modified: null,
          language: null,
          readAt: '2018-02-01',
        },
      })
    }
    await runner(testEngine()).run()
    expect(await db.findings.count()).toBe(1)
  })

  test('a dismissed finding stays dismissed, also when another paper has the words', async () => {
    await keepBoth()
    await runner(testEngine()).run()
    const [finding] = await db.findings.toArray()
    await setFindingStatus(db, finding!.id, 'dismissed', 'other-matter')
    const url = 'https://other.example/a'
    await keep(db, SOLD, '2018-01-02', {
      source: {
        url,
        canonicalUrl: url,
        title: null,
        publisher: 'Other',
        authors: [],
        published: null,
        modified: null,
        language: null,
        readAt: '2018-02-01',
      },
    })
    await runner(testEngine()).run()
    expect((await db.findings.toArray()).map(({ status }) => status)).toEqual(['dismissed'])
  })

  test('a failure is tried again, and left alone in the end', async () => {
    await keepBoth()
    const engine = testEngine(() => {
      throw new Error('no memory')
    })
    const one = runner(engine)
    expect(await one.run()).toBe(0)
    expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 2 })
    expect((await db.checks.toArray())[0]?.error).toBe('no memory')
  })

  test("a model that can't be used ends the run, and nothing is lost", async () => {
    await keepBoth()
    const engine = testEngine(() => {
      throw new ModelProblem('damaged', 'judge/model.onnx')
    })
    await expect(runner(engine).run()).rejects.toThrow(ModelProblem)
    expect(await runner(testEngine()).run()).toBe(2)
    expect(await db.findings.count()).toBe(1)
  })

  test('a statement in a language that the judge does not know is said to be unchecked', async () => {
    const done: CheckDone[] = []
    await keep(db, 'Мы никогда не продадим порт.', '2015-01-01', { language: 'ru' })
    await runner(testEngine(), { onDone: (one) => done.push(one) }).run()
    expect(done.map(({ checked, judged }) => [checked, judged])).toEqual([[false, 0]])
  })

  test('a statement deleted before its check costs nothing', async () => {
    const kept = await keep(db, NEVER, '2015-01-01')
    await deleteStatements(db, [kept.id])
    const engine = testEngine()
    await runner(engine).run()
    expect(engine.asked).toEqual([])
  })

  test('a merge of speakers brings their statements together', async () => {
    await keep(db, NEVER, '2015-01-01')
    await keep(db, SOLD, '2018-01-01', { speakerName: 'A. Morrow' })
    const one = runner(testEngine())
    await one.run()
    const speakers = await db.speakers.toArray()
    const [into, from] = [speakers.find(({ name }) => name === 'Ada Morrow'), speakers.find(({ name }) => name === 'A. Morrow')]
    await mergeSpeakers(db, into!.id, [from!.id])
    await one.run()
    expect(await db.findings.count()).toBe(1)
  })

  test('an edited statement is judged by its new words', async () => {
    await keep(db, NEVER, '2015-01-01')
    const later = await keep(db, 'The port is large.', '2018-01-01')
    const one = runner(testEngine())
    await one.run()
    await updateStatement(db, later.id, { text: SOLD })
    await one.run()
    expect(await db.findings.count()).toBe(1)
  })
})
