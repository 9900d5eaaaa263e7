import { browser } from 'wxt/browser'
import { createRunner, type Runner, saveJudgeStatus, thresholdShift } from '../../checks'
import { type JudgeChoice, type LanguageModelApi, openEngine } from '../../contradiction'
import type { PageReading, QuoteVerdict } from '../../messages/page-state'
import { getSetting, type OnRecordDatabase, openDatabase } from '../../storage'
import { modelsOptions } from './models'

export interface JudgeHostOptions {
  /** Verdicts of a page's quotes, as they come. */
  onVerdicts(tabId: number, verdicts: QuoteVerdict[]): void
  /** Findings were written or taken back. */
  onChanged(): void
}

export interface JudgeHost {
  /** Works the queue until it is empty. */
  runChecks(): Promise<void>
  /** Checks a page's quotes; a newer call for the same tab ends the one before. */
  judgeQuotes(tabId: number, reading: PageReading): Promise<void>
  cancelQuotes(tabId: number): void
  /** Opens the judge anew: the user chose another. */
  reload(): void
}

interface Open {
  runner: Runner
  stop: AbortController
  /** Reads what may have changed since: how far the user's feedback moved the thresholds. */
  refresh(): Promise<void>
  destroy(): void
}

async function choiceOf(db: OnRecordDatabase): Promise<JudgeChoice> {
  const [judge, endpointUrl, endpointModel] = await Promise.all([
    getSetting(db, 'judge'),
    getSetting(db, 'endpointUrl'),
    getSetting(db, 'endpointModel'),
  ])
  return { judge, endpointUrl, endpointModel }
}

/** The judge and its queue, in the page that may hold a worker: the offscreen page in Chrome, the background page in Firefox. */
export function createJudgeHost(options: JudgeHostOptions): JudgeHost {
  const readings = new Map<number, AbortController>()
  let opened: Promise<Open> | null = null

  async function open(choice?: JudgeChoice): Promise<Open> {
    const db = await openDatabase()
    let shift = await thresholdShift(db)
    const api = Reflect.get(globalThis, 'LanguageModel') as LanguageModelApi | undefined
    const { engine, judge, problem } = await openEngine(
      choice ?? (await choiceOf(db)),
      modelsOptions(browser.runtime.getURL),
      api,
      () => shift,
    )
    await saveJudgeStatus(db, {
      judge,
      name: engine.judge,
      languages: [...engine.languages],
      problem: problem && { kind: problem.kind, file: problem.file },
    })
    const stop = new AbortController()
    const runner = createRunner({
      db,
      engine,
      owner: crypto.randomUUID(),
      signal: stop.signal,
      onDone: ({ findings, withdrawn }) => findings.length + withdrawn.length > 0 && options.onChanged(),
    })
    return {
      runner,
      stop,
      async refresh() {
        shift = await thresholdShift(db)
      },
      destroy() {
        stop.abort()
        engine.destroy()
        db.close()
      },
    }
  }

  const current = () => {
    opened ??= open().catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }

  function reload(): void {
    opened?.then((old) => old.destroy()).catch(() => {})
    opened = null
  }

  /** Begun anew when the user chose another judge meanwhile, and once more where this one could not go on: rules may stand in. */
  async function checkPage(tabId: number, reading: PageReading, signal: AbortSignal): Promise<void> {
    for (let failed = false; ; ) {
      const open = await current()
      try {
        await open.refresh()
        for await (const verdict of open.runner.checkQuotes(reading, signal)) options.onVerdicts(tabId, [verdict])
        return
      } catch (error) {
        if (signal.aborted) return
        if (open.stop.signal.aborted) continue
        if (failed) throw error
        failed = true
        reload()
      }
    }
  }

  return {
    async runChecks() {
      const { runner, stop, refresh } = await current()
      try {
        await refresh()
        await runner.run()
      } catch (error) {
        if (stop.signal.aborted) return
        reload()
        throw error
      }
    },
    async judgeQuotes(tabId, reading) {
      readings.get(tabId)?.abort()
      const own = new AbortController()
      readings.set(tabId, own)
      try {
        await checkPage(tabId, reading, own.signal)
      } finally {
        if (readings.get(tabId) === own) readings.delete(tabId)
      }
    },
    cancelQuotes(tabId) {
      readings.get(tabId)?.abort()
      readings.delete(tabId)
    },
    reload,
  }
}
