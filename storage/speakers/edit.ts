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

/** Gives a speaker another name; the old one stays as an alias, so that pages that use it still find the speaker. */
export async function renameSpeaker(db: OnRecordDatabase, id: string, name: string): Promise<Speaker> {
  const fresh = checkedName(name)
  return await change(db, id, 'rename-speaker', (speaker) => ({
    ...speaker,
    name: fresh,
    aliases: aliasesOf(fresh, [...speaker.aliases, speaker.name]),
  }))
}

/** Adds another name under which pages mention the speaker. */
export async function addAlias(db: OnRecordDatabase, id: string, alias: string): Promise<Speaker> {
  const fresh = checkedName(alias)
  return await change(db, id, 'edit-speaker', (speaker) => ({ ...speaker, aliases: aliasesOf(speaker.name, [...speaker.aliases, fresh]) }))
}

export async function removeAlias(db: OnRecordDatabase, id: string, alias: string): Promise<Speaker> {
  return await change(db, id, 'edit-speaker', (speaker) => ({ ...speaker, aliases: speaker.aliases.filter((one) => one !== alias) }))
}

/** Says what the speaker is: an office, a party. */
export async function setSpeakerRole(db: OnRecordDatabase, id: string, role: string | null): Promise<Speaker> {
  const fresh = role === null || role.trim() === '' ? null : checkedName(role)
  return await change(db, id, 'edit-speaker', (speaker) => ({ ...speaker, role: fresh }))
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

function change(
  db: OnRecordDatabase,
  id: string,
  action: 'rename-speaker' | 'edit-speaker',
  edit: (speaker: Speaker) => Speaker,
): Promise<Speaker> {
  return recordStep(db, async (writer) => {
    const speaker = await db.speakers.get(id)
    if (speaker === undefined) throw new RecordError('not-found', { table: 'speakers', id })
    const edited: Speaker = { ...edit(speaker), updatedAt: now() }
    await writer.put('speakers', [edited])
    return { action, parameters: { from: speaker.name, name: edited.name }, result: edited }
  })
}
