import { DATABASE_NAME } from '../database'
import { RecordError } from '../errors'
import { askWorker, recordWorker, thrown } from '../worker-calls'
import type { ExportFilter } from './collect'
import type { ExportOptions } from './export'

/**
 * `exportBlob` in a worker, so that the page answers while a large record is read and written.
 *
 * @param worker  test seam
 * @throws RecordError `cancelled` by the signal, and what `exportBlob` throws
 */
export async function exportInWorker(
  filter?: ExportFilter,
  { format, groupBy, words, onProgress, signal }: ExportOptions = {},
  databaseName: string = DATABASE_NAME,
  worker: Worker = recordWorker(),
): Promise<Blob> {
  const options = { ...(format && { format }), ...(groupBy && { groupBy }), ...(words && { words }) }
  const asked = askWorker(worker, { databaseName, call: 'export', filter, options }, onProgress)
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new RecordError('cancelled'))
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
  })
  try {
    const answer = await Promise.race([asked, stopped])
    if ('blob' in answer) return answer.blob
    throw thrown(answer)
  } finally {
    worker.terminate()
  }
}
