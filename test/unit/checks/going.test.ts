import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type OnRecordDatabase, pendingChecks } from '../../../storage'
import { keep, openRecord } from './record'

const events = vi.hoisted(() => {
  const listeners = new Map<string, (event: object) => Promise<void>>()
  const event = (name: string) => ({ addListener: (listener: (event: object) => Promise<void>) => void listeners.set(name, listener) })
  return { listeners, event }
})
/** The judge in its own page, and the one inside the background. */
const judge = vi.hoisted(() => vi.fn(async () => {}))
const opened = vi.hoisted(() => ({ db: null as OnRecordDatabase | null }))
vi.mock('wxt/browser', () => ({
  browser: {
    alarms: { create: async () => {}, onAlarm: events.event('alarm') },
    runtime: { onInstalled: events.event('installed'), onStartup: events.event('startup') },
    tabs: { onRemoved: events.event('removed') },
  },
}))
vi.mock('../../../messages/protocol', () => ({ sendMessage: judge, onMessage: () => {} }))
vi.mock('../../../entrypoints/judge/host', () => ({ createJudgeHost: () => ({ runChecks: judge }) }))
vi.mock('../../../entrypoints/background/judge-page', () => ({ openJudgePage: async () => {} }))
vi.mock('../../../entrypoints/background/database', () => ({ database: async () => opened.db }))

const { keepChecksGoing } = await import('../../../entrypoints/background/checks')

beforeEach(async () => {
  opened.db = await openRecord()
  keepChecksGoing()
})
afterEach(async () => {
  judge.mockClear()
  await opened.db?.delete()
})

/** Whether the judge, and with it the models, is called for. */
async function judgeIsCalled(event: string, detail: object = {}): Promise<boolean> {
  await events.listeners.get(event)?.(detail)
  await new Promise((done) => setTimeout(done))
  return judge.mock.calls.length > 0
}

const EVENTS: [string, object][] = [
  ['startup', {}],
  ['alarm', { name: 'checks' }],
  ['installed', { reason: 'browser_update' }],
  ['installed', { reason: 'update' }],
]

test.each(EVENTS)('%s %o takes up a check that waits', async (event, detail) => {
  await keep(opened.db!, 'We will never sell the port.', '2015-01-01')
  expect(await judgeIsCalled(event, detail)).toBe(true)
})

test.each(EVENTS)('%s %o loads nothing where the record is empty', async (event, detail) => {
  expect(await judgeIsCalled(event, detail)).toBe(false)
})

test.each(EVENTS)('%s %o where nothing waits: only a new version, which may bring a new judge, is looked at', async (event, detail) => {
  await keep(opened.db!, 'We will never sell the port.', '2015-01-01')
  await opened.db!.checks.clear()
  expect(await pendingChecks(opened.db!)).toEqual({ queued: 0, running: 0, failed: 0 })
  expect(await judgeIsCalled(event, detail)).toBe('reason' in detail && detail.reason === 'update')
})

test('an alarm of another name is none of its business', async () => {
  await keep(opened.db!, 'We will never sell the port.', '2015-01-01')
  expect(await judgeIsCalled('alarm', { name: 'other' })).toBe(false)
})
