import { DATABASE_NAME } from '../database'
import type { Stepped } from '../journal/own-step'
import { askWorker, type ImportSummary, recordWorker, thrown } from '../worker-calls'
import type { ImportPlan } from './import'
import type { Refusal } from './refusal'

/** What a file would change, or why it is refused. */
export type ImportAnswer = { ok: true; summary: ImportSummary } | { ok: false; refusals: readonly Refusal[] }

/** An import that runs in a worker, so that the page answers while a large file is read. One file at a time; `destroy` when done. */
export interface Importer {
  /** Reads and checks a file and says what importing it would change. Changes nothing. */
  preview(file: Blob | string): Promise<ImportAnswer>
  /**
   * Imports the file previewed last, all of it or nothing.
   *
   * @returns what became of the file's statements, and the step that it was; where the record changed since the preview, what the file would
   *   change now instead: nothing was imported
   * @throws RecordError
   */
  apply(): Promise<{ imported: Stepped<ImportPlan['counts']> } | { summary: ImportSummary }>
  /** Stops the worker. An import that is not through by then is rolled back by the browser. */
  destroy(): void
}

/** @param worker  test seam */
export function openImporter(databaseName: string = DATABASE_NAME, worker: Worker = recordWorker()): Importer {
  return {
    async preview(file) {
      const answer = await askWorker(worker, { databaseName, call: 'preview', file })
      if ('summary' in answer || 'refusals' in answer) return answer
      throw thrown(answer)
    },
    async apply() {
      const answer = await askWorker(worker, { databaseName, call: 'apply' })
      if ('imported' in answer || 'summary' in answer) return answer
      throw thrown(answer)
    },
    destroy: () => worker.terminate(),
  }
}
