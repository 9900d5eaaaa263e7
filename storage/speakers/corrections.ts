import type { OnRecordDatabase } from '../database'
import { foldName } from '../fold'
import { recordStep } from '../journal/record'
import { type Correction, newRow } from '../rows'
import { checkedName } from './edit'
import { liveSpeaker } from './resolve'

/** Remembers which speaker a name as written means, from a user's correction: later pages resolve it so. */
export async function learnCorrection(
  db: OnRecordDatabase,
  { asWritten, speakerId }: { asWritten: string; speakerId: string },
): Promise<void> {
  const written = checkedName(asWritten)
  await recordStep(db, async (change) => {
    const row: Correction = { ...newRow(), id: foldName(written), asWritten: written, speakerId }
    await change.put('corrections', [row])
    return { action: 'correct-speaker', parameters: { name: written }, result: undefined }
  })
}

/** Name as written → the speaker's name: aliases, and what the user taught, which wins. For reading a page (`ReadOptions.knownSpeakers`). */
export async function knownSpeakers(db: OnRecordDatabase): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const withAliases = await db.speakers.filter((one) => one.mergedInto === null && one.aliases.length > 0).toArray()
  for (const speaker of withAliases) for (const alias of speaker.aliases) known.set(alias, speaker.name)
  for (const correction of await db.corrections.toArray()) {
    const speaker = await liveSpeaker(db, correction.speakerId)
    if (speaker) known.set(correction.asWritten, speaker.name)
  }
  return known
}
