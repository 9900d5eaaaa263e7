/** Checks in the background itself, by rules. */
import { createRunner } from '../../checks'
import { createEngine, rulesJudge } from '../../contradiction'
import type { PageReading } from '../../messages/page-state'
import { sendMessage } from '../../messages/protocol'
import { database } from './database'
import { refreshReaders } from './readers'

const stop = new AbortController()
const pages = new Map<number, AbortController>()
const engine = createEngine({ judge: rulesJudge })

async function runner() {
  return createRunner({ db: await database(), engine, owner: crypto.randomUUID(), signal: stop.signal })
}

export async function runChecks(): Promise<void> {
  const done = await (await runner()).run()
  if (done > 0) await refreshReaders()
}

export async function checkQuotes(tabId: number, reading: PageReading): Promise<void> {
  pages.get(tabId)?.abort()
  const page = new AbortController()
  pages.set(tabId, page)
  for await (const verdict of (await runner()).checkQuotes(reading, page.signal)) await sendMessage('verdicts', [verdict], tabId)
}
