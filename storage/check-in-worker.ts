import { DATABASE_NAME } from './database'
import { askWorker, recordWorker, thrown } from './worker-calls'

/**
 * `checkIntegrity` in a worker, since it looks at every row.
 *
 * @returns how many rows don't hold together, and tables that can't be read
 * @throws RecordError
 */
export async function countDamages(databaseName: string = DATABASE_NAME, worker: Worker = recordWorker()): Promise<number> {
  try {
    const answer = await askWorker(worker, { databaseName, call: 'check' })
    if ('broken' in answer) return answer.broken
    throw thrown(answer)
  } finally {
    worker.terminate()
  }
}
