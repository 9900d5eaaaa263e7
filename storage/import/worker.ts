import type { OnRecordDatabase } from '../database'
import { asRecordError } from '../errors'
import { openRecord } from '../open'
import { applyImport, type ImportPlan, previewImport } from './import'
import type { ImporterAnswer, ImporterRequest } from './importer'

/** Reads, checks and imports a file off the page's thread. The plan stays here: only its summary goes back. */
let record: Promise<OnRecordDatabase> | null = null
let plan: ImportPlan | null = null

addEventListener('message', ({ data }: MessageEvent<ImporterRequest>) => {
  void answerTo(data).then((answer) => postMessage(answer))
})

async function answerTo(request: ImporterRequest): Promise<ImporterAnswer> {
  try {
    record ??= openRecord(request.databaseName)
    const db = await record
    if (request.call === 'preview') {
      const preview = await previewImport(db, request.file)
      if (!preview.ok) return preview
      plan = preview.plan
      const { format, counts, changes, skipped } = plan
      return { ok: true, summary: { format, counts, changes, skipped } }
    }
    if (plan === null) return { ok: false, error: { kind: 'invalid', parameters: { rule: 'preview before import' } } }
    return { ok: true, counts: await applyImport(db, plan) }
  } catch (error) {
    const { kind, parameters } = asRecordError(error)
    return { ok: false, error: { kind, parameters } }
  }
}
