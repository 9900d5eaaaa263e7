import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRunner } from '../../../checks'
import { type OnRecordDatabase, pendingChecks } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  vi.stubEnv('ON_RECORD_FAULTS', '1')
  db = await openRecord()
  await keep(db, 'We will never sell the port.', '2015-01-01')
  await keep(db, 'The port was sold on Monday.', '2018-01-01')
})
afterEach(async () => {
  globalThis.onRecordFault = undefined
  vi.unstubAllEnvs()
  await db.delete()
})

const run = (owner: string, signal = new AbortController().signal) =>
  createRunner({ db, engine: testEngine(), owner, signal, leaseMs: 0 }).run()

test.each(['check.claimed', 'check.begun', 'check.findings', 'check.done', 'check.committed'])(
  'killed at %s, each check is done once in effect',
  async (point) => {
    const killed = new AbortController()
    const reached: string[] = []
    globalThis.onRecordFault = (name) => {
      reached.push(name)
      if (name !== point || killed.signal.aborted) return
      killed.abort(new Error('killed'))
      throw new Error('killed')
    }
    await expect(run('one', killed.signal)).rejects.toThrow('killed')
    expect(reached).toContain(point)
    await run('two')
    expect(await db.findings.count()).toBe(1)
    expect(await pendingChecks(db)).toEqual({ queued: 0, running: 0, failed: 0 })
  },
)
