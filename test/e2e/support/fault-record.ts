/** The record as the fault build's own page sees it, and the orders that a test gives to the contexts of that build. */
import { FAULT_CHANNEL, type FaultOrder } from '../faults/channel'
import type { Driver, Surface } from './driver'

export interface RecordState {
  /** Every row that can be undone or is derived from such, and the journal; equal strings: nothing changed at all. */
  rows: string
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
  const rows = await Promise.all(tables.map((table) => db.table(table).toArray()))
  const { damages, unreadable } = await storage.checkIntegrity(db)
  return {
    rows: JSON.stringify(rows),
    statements: (await db.statements.toArray()).map(({ text }) => text),
    findings: await db.findings.count(),
    checks: await db.checks.count(),
    damages: [...damages, ...unreadable],
  }
}

export const stateOf = (page: Surface): Promise<RecordState> => page.evaluate(readState, null)

/** Runs in the record page. Answers when all contexts that are asked for have answered. */
async function give({ channel: name, order, contexts }: { channel: string; order: FaultOrder; contexts: string[] }): Promise<void> {
  const channel = new BroadcastChannel(name)
  const missing = new Set(contexts)
  await new Promise<void>((done) => {
    // A context that is being opened does not hear the first time.
    const again = setInterval(() => channel.postMessage(order), 50)
    channel.onmessage = ({ data }: MessageEvent<FaultOrder>) => {
      if (data.order === 'done') missing.delete(data.context)
      if (missing.size > 0) return
      clearInterval(again)
      done()
    }
    channel.postMessage(order)
  })
  channel.close()
}

/** The contexts of the extension, by where they run in each browser. */
const CONTEXTS = {
  chromium: { background: '/background.js worker', judge: '/judge.html', library: '/library.html', record: '/record.html' },
  firefox: {
    background: '/_generated_background_page.html',
    judge: '/_generated_background_page.html',
    library: '/library.html',
    record: '/record.html',
  },
} as const

export type ContextName = keyof (typeof CONTEXTS)['chromium']

/** Gives an order to the contexts of the extension. @param heardBy it waits until this one has heard it; it must be open or opening */
export const order = (driver: Driver, page: Surface, what: FaultOrder, heardBy: ContextName): Promise<void> =>
  page.evaluate(give, { channel: FAULT_CHANNEL, order: what, contexts: [CONTEXTS[driver.browser][heardBy]] })

/** Waits until the queue is empty. */
export async function settled(page: Surface): Promise<RecordState> {
  for (;;) {
    const state = await stateOf(page)
    if (state.checks === 0) return state
    await new Promise((done) => setTimeout(done, 50))
  }
}
