import type { Table } from 'dexie'
import type { NameKey, OnRecordDatabase } from '../database'
import { foldName } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import type { Row, Speaker } from '../types'

type Named = Row & { mergedInto: string | null }

const LAST = '￿'

/**
 * Ids of the speakers or topics with exactly this name or alias (folded), the ones that bear it as their name first. A topic answers to the
 * names of those that became it, unless another bears such a name now.
 */
export async function idsNamed(db: OnRecordDatabase, of: NameKey['of'], name: string): Promise<string[]> {
  const { named, called } = await keysNamed(db, of, name)
  if (of === 'speakers') return [...named, ...called]
  return named.length > 0 ? named : await liveTopicIds(db, called)
}

/** Ids of the rows with exactly this name (folded), and of those with this alias; merged topics are among the latter. */
export async function keysNamed(db: OnRecordDatabase, of: NameKey['of'], name: string): Promise<{ named: string[]; called: string[] }> {
  const key = foldName(name)
  const found = await db.names.where('[of+key+id]').between([of, key, ''], [of, key, LAST]).toArray()
  const having = (role: NameKey['role']) => found.filter((one) => one.role === role).map((one) => one.id)
  return { named: having('name'), called: having('alias') }
}

/** The speaker that a merged one became, however often; undefined where there is none. */
export function liveSpeaker(db: OnRecordDatabase, id: string): Promise<Speaker | undefined> {
  return liveRow(db.speakers, id)
}

/** Ids of the topics that these are or became, each once. */
export async function liveTopicIds(db: OnRecordDatabase, ids: readonly string[]): Promise<string[]> {
  const live = new Set<string>()
  for (const row of await db.topics.bulkGet([...ids])) {
    const id = row?.mergedInto ? (await liveRow(db.topics, row.id))?.id : row?.id
    if (id !== undefined) live.add(id)
  }
  return [...live]
}

async function liveRow<T extends Named>(table: Table<T, string>, id: string): Promise<T | undefined> {
  let row = await table.get(id)
  for (const seen = new Set<string>(); row?.mergedInto && !seen.has(row.id); ) {
    seen.add(row.id)
    row = await table.get(row.mergedInto)
  }
  return row
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
