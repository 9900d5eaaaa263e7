import { foldText } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import type { Utterance } from '../types'

/**
 * The utterance of these words by this speaker: the known one, or a new one.
 *
 * Words without a speaker are never the same utterance as others: nobody is known to have said them.
 */
export async function utteranceOf(change: Change, speakerId: string | null, text: string): Promise<Utterance> {
  const key = foldText(text)
  const known = speakerId === null ? undefined : await change.db.utterances.get({ speakerId, key })
  if (known) return known
  const utterance: Utterance = { ...newRow(), speakerId, key }
  await change.add('utterances', [utterance])
  return utterance
}
