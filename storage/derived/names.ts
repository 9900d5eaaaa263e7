import type { NameKey } from '../database'
import { foldName } from '../fold'
import type { Change } from '../journal/change'

/** Writes anew the name keys of the speakers and topics that a change touched. */
export async function deriveNames(change: Change): Promise<void> {
  const { db } = change
  const touched = { speakers: change.touched('speakers'), topics: change.touched('topics') }
  const ids = [...touched.speakers, ...touched.topics]
  if (ids.length === 0) return
  const old = [
    ...touched.speakers.filter((id) => !change.isNew('speakers', id)),
    ...touched.topics.filter((id) => !change.isNew('topics', id)),
  ]
  if (old.length > 0) await db.names.where('id').anyOf(old).delete()
  const keys: NameKey[] = []
  for (const speaker of await db.speakers.bulkGet(touched.speakers)) {
    if (speaker && speaker.mergedInto === null) keys.push(...namesOf('speakers', speaker.id, speaker.name, speaker.aliases))
  }
  for (const topic of await db.topics.bulkGet(touched.topics)) {
    if (topic) keys.push(...namesOf('topics', topic.id, topic.name, [], topic.mergedInto === null ? 'name' : 'alias'))
  }
  await db.names.bulkPut(keys)
}

/**
 * All keys by which one row is found: whole names, and their parts from the second word on.
 *
 * @param as  what its own name is: a merged topic stays as a former name of what it became
 */
function namesOf(of: NameKey['of'], id: string, name: string, aliases: readonly string[], as: 'name' | 'alias' = 'name'): NameKey[] {
  const keys = new Map<string, NameKey>()
  const add = (key: string, role: NameKey['role']): void => {
    if (!keys.has(key)) keys.set(key, { of, key, id, role })
  }
  add(foldName(name), as)
  for (const alias of aliases) add(foldName(alias), 'alias')
  for (const whole of [...keys.keys()]) {
    for (let at = whole.indexOf(' '); at !== -1; at = whole.indexOf(' ', at + 1)) add(whole.slice(at + 1), 'part')
  }
  return [...keys.values()]
}
