import type { OnRecordDatabase } from '../storage'
import { speakerNamed } from '../storage/speakers/resolve'

/** The speaker on record that a name means: what the user taught for it, else one of that name or alias. Null where there is none; nothing is made. */
export async function knownSpeaker(db: OnRecordDatabase, name: string): Promise<string | null> {
  return (await speakerNamed(db, name))?.id ?? null
}
