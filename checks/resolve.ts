import { foldName, type OnRecordDatabase } from '../storage'
import { idsNamed, liveSpeaker } from '../storage/speakers/resolve'

/** The speaker on record that a name means: what the user taught for it, else one of that name or alias. Null where there is none; nothing is made. */
export async function knownSpeaker(db: OnRecordDatabase, name: string): Promise<string | null> {
  const taught = await db.corrections.get(foldName(name))
  const id = taught?.speakerId ?? (await idsNamed(db, 'speakers', name))[0]
  return id === undefined ? null : ((await liveSpeaker(db, id))?.id ?? null)
}
