import { RecordError, type RecordErrorKind, type RecordErrorParameters } from './errors'
import type { ExportFilter } from './export/collect'
import type { ExportOptions } from './export/export'
import type { ImportPlan } from './import/import'
import type { Refusal } from './import/refusal'
import type { Stepped } from './journal/own-step'

/** What importing a file would change, without what the file holds. */
export type ImportSummary = Omit<ImportPlan, 'rows' | 'bytes' | 'foreign'>

export type WorkerRequest = { databaseName: string } & (
  | { call: 'preview'; file: Blob | string }
  | { call: 'apply' }
  | { call: 'check' }
  | { call: 'export'; filter: ExportFilter | undefined; options: Pick<ExportOptions, 'format' | 'groupBy' | 'words'> }
)

/** The last answer to a request; what is said before it is how far it got. */
export type WorkerAnswer =
  | { done: number; all: number }
  | { ok: true; summary: ImportSummary }
  | { ok: true; imported: Stepped<ImportPlan['counts']> }
  | { ok: true; blob: Blob }
  | { ok: true; broken: number }
  | { ok: false; refusals: readonly Refusal[] }
  | { ok: false; error: { kind: RecordErrorKind; parameters: RecordErrorParameters } }

export type LastAnswer = Exclude<WorkerAnswer, { done: number }>

/** The worker that reads and makes files: one piece of work at a time. Its name is what tools show of it. */
export function recordWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'record-files' })
}

/** @throws RecordError where the worker itself fails */
export function askWorker(
  worker: Worker,
  request: WorkerRequest,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<LastAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('done' in data) onProgress(data.done, data.all)
      else resolve(data)
    }
    worker.onerror = ({ message }) => reject(new RecordError('unknown', { cause: message }))
    worker.postMessage(request)
  })
}

/** An answer that is not what was asked for, as the error that it tells of. */
export function thrown(answer: LastAnswer): RecordError {
  return 'error' in answer ? new RecordError(answer.error.kind, answer.error.parameters) : new RecordError('unknown')
}
