import type { OnRecordDatabase } from '../database'
import { LIMITS } from '../draft'
import { RecordError } from '../errors'
import { foldName } from '../fold'
import { recordStep } from '../journal/record'
import { newRow, now } from '../rows'
import type { Speaker } from '../types'

/** Makes a speaker by hand. */
export async function addSpeaker(db: OnRecordDatabase, name: string, role: string | null = null): Promise<Speaker> {
  const speaker: Speaker = { ...newRow(), name: checkedName(name), aliases: [], role, mergedInto: null }
  return await recordStep(db, async (change) => {
    await change.add('speakers', [speaker])
    return { action: 'add-speaker', parameters: { name: speaker.name }, result: speaker }
  })
}

/** What the user says of a speaker; what is absent stays. */
export interface SpeakerPatch {
  name?: string
  /** An office, a party; null takes it away. */
  role?: string | null
}

/**
 * Gives a speaker another name, another role or both, as one step. The old name stays as an alias, so that pages that use it still find the
 * speaker.
 *
 * @throws RecordError `not-found`, `invalid`
 */
export async function editSpeaker(db: OnRecordDatabase, id: string, { name, role }: SpeakerPatch): Promise<Speaker> {
  const fresh: SpeakerPatch = {}
  if (name !== undefined) fresh.name = checkedName(name)
  if (role !== undefined) fresh.role = role === null || role.trim() === '' ? null : checkedName(role)
  return await change(db, id, (speaker) => {
    const edited = { ...speaker, ...fresh }
    return { ...edited, aliases: aliasesOf(edited.name, [...speaker.aliases, speaker.name]) }
  })
}

/** Adds another name under which pages mention the speaker. */
export async function addAlias(db: OnRecordDatabase, id: string, alias: string): Promise<Speaker> {
  const fresh = checkedName(alias)
  return await change(db, id, (speaker) => ({ ...speaker, aliases: aliasesOf(speaker.name, [...speaker.aliases, fresh]) }))
}

export async function removeAlias(db: OnRecordDatabase, id: string, alias: string): Promise<Speaker> {
  return await change(db, id, (speaker) => ({ ...speaker, aliases: speaker.aliases.filter((one) => one !== alias) }))
}

/** Aliases without doubles and without the name itself, compared folded; first spelling kept. */
export function aliasesOf(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([foldName(name)])
  return aliases.filter((alias) => {
    const key = foldName(alias)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export function checkedName(name: string): string {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > LIMITS.name) throw new RecordError('invalid', { rule: `a name of 1 to ${LIMITS.name} characters` })
  return trimmed
}

function change(db: OnRecordDatabase, id: string, edit: (speaker: Speaker) => Speaker): Promise<Speaker> {
  return recordStep(db, async (writer) => {
    const speaker = await db.speakers.get(id)
    if (speaker === undefined) throw new RecordError('not-found', { table: 'speakers', id })
    const edited = edit(speaker)
    const same = JSON.stringify(edited) === JSON.stringify(speaker)
    await writer.put('speakers', [same ? speaker : { ...edited, updatedAt: now() }])
    const action = edited.name === speaker.name ? 'edit-speaker' : 'rename-speaker'
    return { action, parameters: { from: speaker.name, name: edited.name }, result: edited }
  })
}
