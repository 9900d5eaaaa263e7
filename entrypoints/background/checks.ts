/**
 * Where checks run: the page that can hold the judge's worker. In Chrome that is the offscreen page, in Firefox the background itself.
 * The queue is in the database: whatever is killed here, an alarm takes it up again.
 */
import { browser } from 'wxt/browser'
import type { PageReading, QuoteVerdict } from '../../messages/page-state'
import { onMessage, sendMessage } from '../../messages/protocol'
import { pendingChecks } from '../../storage'
import { createJudgeHost, type JudgeHost } from '../judge/host'
import { database } from './database'
import { openJudgePage } from './judge-page'
import { refreshReaders } from './readers'

const ALARM = 'checks'
/** A killed run is taken up this much later: a runner that starts waits for no other's lease. */
const AGAIN_AFTER_MINUTES = 1

type Checks = Pick<JudgeHost, 'runChecks' | 'judgeQuotes' | 'cancelQuotes' | 'reload'>

const showVerdicts = (tabId: number, verdicts: QuoteVerdict[]) =>
  void sendMessage('verdicts', verdicts, tabId).catch(() => checks().cancelQuotes(tabId))

let host: Checks | null = null

function checks(): Checks {
  host ??= import.meta.env.FIREFOX ? createJudgeHost({ onVerdicts: showVerdicts, onChanged: () => void refreshReaders() }) : offscreen()
  return host
}

const offscreen = (): Checks => ({
  async runChecks() {
    await openJudgePage()
    await sendMessage('runChecks', undefined)
  },
  async judgeQuotes(tabId, reading) {
    await openJudgePage()
    await sendMessage('judgeQuotes', { tabId, reading })
  },
  cancelQuotes: (tabId) => void sendMessage('cancelQuotes', tabId).catch(() => undefined),
  reload: () => void sendMessage('reloadJudge', undefined).catch(() => undefined),
})

/** Opens the judge anew: the user chose another. */
export const reloadJudge = (): void => checks().reload()

/** Sees to it that the queue is looked at again, whatever is killed from now on. */
export const checkLater = (): Promise<void> => browser.alarms.create(ALARM, { delayInMinutes: AGAIN_AFTER_MINUTES })

/** Works the queue; returns at once. What fails is logged and tried again by the alarm. */
export function runChecks(): void {
  void checkLater()
  checks()
    .runChecks()
    .catch((error: unknown) => console.warn('On Record: checks wait for the next try.', error))
}

/** Judges a page's quotes against the record; verdicts reach the tab as they come. */
export function judgeQuotes(tabId: number, reading: PageReading): void {
  if (reading.quotes.length === 0) checks().cancelQuotes(tabId)
  else
    checks()
      .judgeQuotes(tabId, reading)
      .catch((error: unknown) => console.warn('On Record: this page’s quotes were not checked.', error))
}

/** Works the queue if something waits in it; otherwise the models stay unloaded. */
export async function takeUpChecks(): Promise<void> {
  const { queued, running } = await pendingChecks(await database())
  if (queued + running > 0) runChecks()
}

/** With a new version a new judge may have come, which looks at all that is on record again. */
async function noticeUpdate(): Promise<void> {
  if ((await (await database()).statements.count()) > 0) runChecks()
}

/** Registers what keeps checks going; called in the background's first turn. */
export function keepChecksGoing(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await takeUpChecks()
  })
  // After a crash or an update of the extension no alarm is left.
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'update' ? noticeUpdate() : takeUpChecks()))
  browser.runtime.onStartup.addListener(takeUpChecks)
  browser.tabs.onRemoved.addListener((tabId) => checks().cancelQuotes(tabId))
  onMessage('quoteVerdicts', ({ data: { tabId, verdicts } }) => showVerdicts(tabId, verdicts))
}
