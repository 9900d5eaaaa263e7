/** The record as the fault build's own page sees it, and the orders that a test gives to the contexts of that build. */
import { FAULT_CHANNEL, type FaultOrder } from '../faults/channel'
import type { Driver, Surface } from './driver'

export interface RecordState {
  /** Every row that can be undone or is derived from such, and the journal; a string a table: equal ones show that nothing changed at all. */
  rows: Record<string, string>
  statements: string[]
  findings: number
  /** Checks that wait or run. */
  checks: number
  /** What is broken in the record, by the program's own check of it. */
  damages: unknown[]
}

export const openRecordPage = (driver: Driver): Promise<Surface> => driver.open(driver.extensionUrl('record.html'))

/** Runs in the record page. */
async function readState(): Promise<RecordState> {
  const { storage, record } = globalThis.recordPage
  const db = await record()
  const tables = ['speakers', 'topics', 'sources', 'utterances', 'statements', 'findings', 'checks', 'names', 'texts', 'journal', 'images']
  // At one moment: a check may run meanwhile.
  const seen = await db.transaction('r', db.tables, async () => {
    const rows = await Promise.all(tables.map(async (table) => [table, JSON.stringify(await db.table(table).toArray())] as const))
    const statements = (await db.statements.toArray()).map(({ text }) => text)
    return { rows: Object.fromEntries(rows), statements, findings: await db.findings.count(), checks: await db.checks.count() }
  })
  const { damages, unreadable } = await storage.checkIntegrity(db)
  return { ...seen, damages: [...damages, ...unreadable] }
}

export const stateOf = (page: Surface): Promise<RecordState> => page.evaluate(readState, null)

/** Runs in the record page. Answers when the context that is asked for has answered. */
async function give({ channel: name, order, context }: { channel: string; order: FaultOrder; context: string }): Promise<void> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const channel = new BroadcastChannel(name)
  await new Promise<void>((done) => {
    // A context that sleeps or is being opened does not hear the first time. Any message wakes the background, which opens the record.
    const again = setInterval(() => {
      if (context !== location.pathname)
        api.runtime.sendMessage({ id: 1, type: 'completeTopic', data: '', timestamp: 0 }).catch(() => undefined)
      channel.postMessage(order)
    }, 100)
    channel.onmessage = ({ data }: MessageEvent<FaultOrder>) => {
      if (data.order !== 'done' || data.context !== context) return
      clearInterval(again)
      done()
    }
    channel.postMessage(order)
  })
  channel.close()
}

/** The contexts of the extension, by where they run in each browser. */
const CONTEXTS = {
  chromium: {
    background: '/background.js worker',
    judge: '/judge.html',
    library: '/library.html',
    files: 'record-files',
    record: '/record.html',
  },
  firefox: {
    background: '/_generated_background_page.html',
    judge: '/_generated_background_page.html',
    library: '/library.html',
    files: 'record-files',
    record: '/record.html',
  },
} as const

export type ContextName = keyof (typeof CONTEXTS)['chromium']

/** Gives an order to the contexts of the extension. @param heardBy it waits until this one has heard it; it must be open or opening */
export const order = (driver: Driver, page: Surface, what: FaultOrder, heardBy: ContextName): Promise<void> =>
  page.evaluate(give, { channel: FAULT_CHANNEL, order: what, context: CONTEXTS[driver.browser][heardBy] })

/** Runs in the record page. */
function hear({ channel: name, point }: { channel: string; point: string }): Promise<void> {
  const channel = new BroadcastChannel(name)
  return new Promise((done) => {
    channel.onmessage = ({ data }: MessageEvent<FaultOrder>) => data.order === 'reached' && data.point === point && done()
  })
}

/** Waits until a context of the extension stands still at a fault point, whichever way it can say so. */
export const reached = (driver: Driver, page: Surface, point: string): Promise<void> =>
  Promise.race([driver.reached(point), page.evaluate(hear, { channel: FAULT_CHANNEL, point })])

/** Waits until the queue is empty. */
export async function settled(page: Surface): Promise<RecordState> {
  for (;;) {
    const state = await stateOf(page)
    if (state.checks === 0) return state
    await new Promise((done) => setTimeout(done, 50))
  }
}
