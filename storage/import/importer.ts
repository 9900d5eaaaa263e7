import { DATABASE_NAME } from '../database'
import { RecordError, type RecordErrorKind, type RecordErrorParameters } from '../errors'
import type { ImportPlan } from './import'
import type { Refusal } from './refusal'

/** What importing a file would change, without the file's rows. */
export type ImportSummary = Omit<ImportPlan, 'rows'>

export type ImporterRequest = { databaseName: string } & ({ call: 'preview'; file: Blob | string } | { call: 'apply' })

export type ImporterAnswer =
  | { ok: true; summary: ImportSummary }
  | { ok: true; counts: ImportPlan['counts'] }
  | { ok: false; refusals: readonly Refusal[] }
  | { ok: false; error: { kind: RecordErrorKind; parameters: RecordErrorParameters } }

/** An import that runs in a worker, so that the page answers while a large file is read. One file at a time; `destroy` when done. */
export interface Importer {
  /** Reads and checks a file and says what importing it would change. Changes nothing. */
  preview(file: Blob | string): Promise<{ ok: true; summary: ImportSummary } | { ok: false; refusals: readonly Refusal[] }>
  /**
   * Imports the file previewed last, all of it or nothing.
   *
   * @throws RecordError
   */
  apply(): Promise<ImportPlan['counts']>
  /** Stops the worker. An import that is not through by then is rolled back by the browser. */
  destroy(): void
}

/** @param worker  test seam */
export function openImporter(databaseName: string = DATABASE_NAME, worker: Worker = importWorker()): Importer {
  const ask = (request: ImporterRequest): Promise<ImporterAnswer> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ImporterAnswer>) => resolve(data)
      worker.onerror = ({ message }) => reject(new RecordError('unknown', { cause: message }))
      worker.postMessage(request)
    })
  return {
    async preview(file) {
      const answer = await ask({ databaseName, call: 'preview', file })
      if ('summary' in answer || 'refusals' in answer) return answer
      throw thrown(answer)
    },
    async apply() {
      const answer = await ask({ databaseName, call: 'apply' })
      if ('counts' in answer) return answer.counts
      throw thrown(answer)
    },
    destroy: () => worker.terminate(),
  }
}

function importWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

function thrown(answer: ImporterAnswer): RecordError {
  return 'error' in answer ? new RecordError(answer.error.kind, answer.error.parameters) : new RecordError('unknown')
}
