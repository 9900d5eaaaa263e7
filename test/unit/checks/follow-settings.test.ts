import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type OnRecordDatabase, openFindings, setFindingStatus, setSetting } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

const held = vi.hoisted(() => ({ session: {} as Record<string, unknown>, db: null as OnRecordDatabase | null }))
const reloadJudge = vi.hoisted(() => vi.fn())
vi.mock('wxt/browser', () => ({
  browser: { storage: { session: { get: async () => held.session, set: async (more: object) => Object.assign(held.session, more) } } },
}))
vi.mock('../../../entrypoints/background/checks', () => ({ reloadJudge }))
vi.mock('../../../entrypoints/background/sites', () => ({ registerProbe: async () => {} }))
vi.mock('../../../entrypoints/background/database', () => ({ database: async () => held.db }))

const { createRunner, thresholdShift } = await import('../../../checks')
const { followSettings } = await import('../../../entrypoints/background/follow-settings')

let db: OnRecordDatabase
beforeEach(async () => {
  held.db = db = await openRecord()
  await followSettings()
  reloadJudge.mockClear()
})
afterEach(async () => {
  held.session = {}
  await db.delete()
})

test('another judge is opened when the user chose it', async () => {
  await setSetting(db, 'judge', 'rules')
  expect(await followSettings()).toBe(true)
  expect(reloadJudge).toHaveBeenCalledOnce()
  expect(await followSettings()).toBe(false)
})

test('a decision moves the thresholds and leaves the judge at its work', async () => {
  await keep(db, 'We will never sell the port.', '2015-01-01')
  await keep(db, 'The port was sold on Monday.', '2018-01-01')
  await createRunner({ db, engine: testEngine(), owner: 'one', signal: new AbortController().signal }).run()
  const [view] = await openFindings(db)
  await setFindingStatus(db, view!.finding.id, 'dismissed', 'wrong-speaker')
  expect(await followSettings()).toBe(false)
  expect(await thresholdShift(db)).not.toBe(0)
  expect(reloadJudge).not.toHaveBeenCalled()
})
