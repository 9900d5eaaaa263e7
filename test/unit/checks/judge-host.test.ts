import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Engine } from '../../../contradiction'
import type { PageReading, QuoteVerdict } from '../../../messages/page-state'
import { type OnRecordDatabase, openDatabase } from '../../../storage'
import { keep, testEngine } from './record'

const engines = vi.hoisted(() => ({ next: [] as unknown[] }))
vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }))
vi.mock('../../../contradiction', async (original) => ({
  ...(await original<object>()),
  openEngine: async () => ({ engine: engines.next.shift(), judge: 'bundled', problem: null }),
}))

const { createJudgeHost } = await import('../../../entrypoints/judge/host')

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openDatabase()
  await keep(db, 'We will never sell the port.', '2015-01-01')
})
afterEach(() => db.delete())

const reading: PageReading = {
  canonicalUrl: 'https://paper.example/now',
  published: '2018-01-01',
  language: 'en',
  quotes: [{ key: 'q', text: 'The port was sold on Monday.', speakerName: 'Ada Morrow', context: null, kind: 'direct' }],
}

const broken = (): Engine => ({
  ...testEngine(),
  checkAll: () => {
    throw new Error('the worker is gone')
  },
})

function host() {
  const verdicts: QuoteVerdict[] = []
  return { verdicts, ...createJudgeHost({ onVerdicts: (_, found) => verdicts.push(...found), onChanged: () => {} }) }
}

test('a page whose judge is exchanged under way gets its verdicts from the new one', async () => {
  let arrived = () => {}
  const started = new Promise<void>((done) => {
    arrived = done
  })
  const slow: Engine = {
    ...testEngine(),
    async *checkAll(_, signal) {
      arrived()
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    },
  }
  engines.next = [slow, testEngine()]
  const { verdicts, judgeQuotes, reload } = host()
  const judged = judgeQuotes(1, reading)
  await started
  reload()
  await judged
  expect(verdicts.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual(['q contradiction'])
})

test('a page whose judge fails is judged by the one that opens next; a second failure is said', async () => {
  engines.next = [broken(), testEngine()]
  const first = host()
  await first.judgeQuotes(1, reading)
  expect(first.verdicts.map(({ verdict }) => verdict)).toEqual(['contradiction'])
  engines.next = [broken(), broken()]
  await expect(host().judgeQuotes(1, reading)).rejects.toThrow('the worker is gone')
})

test('a page that is left ends its check without a word', async () => {
  engines.next = [testEngine()]
  const { verdicts, judgeQuotes, cancelQuotes } = host()
  const judged = judgeQuotes(1, reading)
  cancelQuotes(1)
  await judged
  expect(verdicts).toEqual([])
})
