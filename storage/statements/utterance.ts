import type { OnRecordDatabase } from '../database'
import { foldText } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import { wordsHash } from '../stored/hash'
import type { Utterance } from '../types'

/**
 * The utterance of these words by this speaker: the known one, or a new one.
 *
 * Words without a speaker are never the same utterance as others: nobody is known to have said them.
 */
export async function utteranceOf(change: Change, speakerId: string | null, text: string): Promise<Utterance> {
  const key = foldText(text)
  const known = speakerId === null ? undefined : await knownUtterance(change.db, speakerId, key)
  if (known) return known
  const utterance: Utterance = { ...newRow(), speakerId, key }
  await change.add('utterances', [utterance])
  return utterance
}

/** @param key  folded words */
export async function knownUtterance(db: OnRecordDatabase, speakerId: string, key: string): Promise<Utterance | undefined> {
  const found = await db.utterances
    .where('[speakerId+hash]')
    .equals([speakerId, wordsHash(key)])
    .toArray()
  return found.find((one) => one.key === key)
}
