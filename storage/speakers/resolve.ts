import type { NameKey, OnRecordDatabase } from '../database'
import { foldName } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import type { Speaker } from '../types'

const LAST = '￿'

/** Ids of the speakers or topics with exactly this name or alias (folded), the ones that bear it as their name first. */
export async function idsNamed(db: OnRecordDatabase, of: NameKey['of'], name: string): Promise<string[]> {
  const key = foldName(name)
  const found = await db.names.where('[of+key+id]').between([of, key, ''], [of, key, LAST]).toArray()
  const whole = found.filter((one) => one.role !== 'part')
  whole.sort((a, b) => Number(a.role === 'alias') - Number(b.role === 'alias'))
  return whole.map((one) => one.id)
}

/** The speaker that a merged one became, however often; undefined where there is none. */
export async function liveSpeaker(db: OnRecordDatabase, id: string): Promise<Speaker | undefined> {
  let speaker = await db.speakers.get(id)
  for (const seen = new Set<string>(); speaker?.mergedInto && !seen.has(speaker.id); ) {
    seen.add(speaker.id)
    speaker = await db.speakers.get(speaker.mergedInto)
  }
  return speaker
}

/** The speaker on record that a name means: what the user taught for it, else the one of that name or alias. Nothing is made. */
export async function speakerNamed(db: OnRecordDatabase, name: string): Promise<Speaker | undefined> {
  const taught = await db.corrections.get(foldName(name))
  const known = taught && (await liveSpeaker(db, taught.speakerId))
  if (known) return known
  const [named] = await idsNamed(db, 'speakers', name)
  return named === undefined ? undefined : await liveSpeaker(db, named)
}

/**
 * The speaker that a draft means: the one chosen, else what the user taught for the name as written, else the one of that name or alias,
 * else a new one. Null without a name.
 */
export async function speakerOf(
  change: Change,
  draft: { speakerId: string | null; speakerName: string | null; speakerRole: string | null },
): Promise<Speaker | null> {
  const { db } = change
  const chosen = draft.speakerId === null ? undefined : await liveSpeaker(db, draft.speakerId)
  if (chosen) return chosen
  const name = draft.speakerName?.trim() ?? ''
  if (name === '') return null
  const known = await speakerNamed(db, name)
  if (known) return known
  const speaker: Speaker = { ...newRow(), name, aliases: [], role: draft.speakerRole, mergedInto: null }
  await change.add('speakers', [speaker])
  return speaker
}
