import type { OnRecordDatabase } from './database'
import { asRecordError } from './errors'
import { exportBlob } from './export/export'
import { applyImport, type ImportPlan, planned, previewImport } from './import/import'
import { checkIntegrity } from './integrity'
import { withStep } from './journal/own-step'
import { openRecord } from './open'
import type { ImportSummary, WorkerAnswer, WorkerRequest } from './worker-calls'

/** Reads, checks and imports files, and makes them, off the page's thread. A plan stays here: only its summary goes back. */
let record: Promise<OnRecordDatabase> | null = null
let plan: ImportPlan | null = null

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void answerTo(data).then(say)
})

function say(answer: WorkerAnswer): void {
  postMessage(answer)
}

/** Imports what was shown. Where the record changed since, it is shown anew instead. */
async function applied(db: OnRecordDatabase, shown: ImportPlan): Promise<WorkerAnswer> {
  try {
    return { ok: true, imported: await withStep(db, () => applyImport(db, shown)) }
  } catch (error) {
    if (asRecordError(error).kind !== 'changed-meanwhile') throw error
    plan = await planned(db, shown)
    return { ok: true, summary: summaryOf(plan) }
  }
}

function summaryOf({ format, counts, changes, leaving, skipped }: ImportPlan): ImportSummary {
  return { format, counts, changes, leaving, skipped }
}

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    record ??= openRecord(request.databaseName)
    const db = await record
    if (request.call === 'export') {
      const onProgress = (done: number, all: number) => say({ done, all })
      return { ok: true, blob: await exportBlob(db, request.filter, { ...request.options, onProgress }) }
    }
    if (request.call === 'check') {
      const { damages, unreadable } = await checkIntegrity(db)
      return { ok: true, broken: damages.length + unreadable.length }
    }
    if (request.call === 'preview') {
      const preview = await previewImport(db, request.file)
      if (!preview.ok) return preview
      plan = preview.plan
      return { ok: true, summary: summaryOf(plan) }
    }
    if (plan === null) return { ok: false, error: { kind: 'invalid', parameters: { rule: 'preview before import' } } }
    return await applied(db, plan)
  } catch (error) {
    const { kind, parameters } = asRecordError(error)
    return { ok: false, error: { kind, parameters } }
  }
}
