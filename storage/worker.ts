import type { OnRecordDatabase } from './database'
import { asRecordError } from './errors'
import { exportBlob } from './export/export'
import { applyImport, type ImportPlan, previewImport } from './import/import'
import { checkIntegrity } from './integrity'
import { withStep } from './journal/own-step'
import { openRecord } from './open'
import type { WorkerAnswer, WorkerRequest } from './worker-calls'

/** Reads, checks and imports files, and makes them, off the page's thread. A plan stays here: only its summary goes back. */
let record: Promise<OnRecordDatabase> | null = null
let plan: ImportPlan | null = null

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void answerTo(data).then(say)
})

function say(answer: WorkerAnswer): void {
  postMessage(answer)
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
      const { format, counts, changes, skipped } = plan
      return { ok: true, summary: { format, counts, changes, skipped } }
    }
    if (plan === null) return { ok: false, error: { kind: 'invalid', parameters: { rule: 'preview before import' } } }
    const toApply = plan
    return { ok: true, imported: await withStep(db, () => applyImport(db, toApply)) }
  } catch (error) {
    const { kind, parameters } = asRecordError(error)
    return { ok: false, error: { kind, parameters } }
  }
}
