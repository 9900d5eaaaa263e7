import type { OnRecordDatabase } from '../database'
import { findingOfPair } from './read'

/** Two utterances between which a judge sees no conflict. */
export interface ClearedPair {
  earlierUtteranceId: string
  laterUtteranceId: string
}

/**
 * Takes a judge's open finding of a pair back, inside a transaction of the caller's. What the user confirmed or dismissed stays, and so does
 * what was marked by hand.
 *
 * @returns the id of the finding that was taken back; null where there was none to take back
 */
export async function withdrawFinding(db: OnRecordDatabase, { earlierUtteranceId, laterUtteranceId }: ClearedPair): Promise<string | null> {
  const known = await findingOfPair(db, earlierUtteranceId, laterUtteranceId)
  if (known?.status !== 'open' || known.origin !== 'judge') return null
  await db.findings.delete(known.id)
  return known.id
}
