import type { OnRecordDatabase } from '../database'
import { foldName } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import { idsNamed, keysNamed } from '../speakers/resolve'
import type { Topic } from '../types'

/** Ids of the topics with these names, in order and without doubles; new ones are made. */
export async function topicIdsOf(change: Change, names: readonly string[]): Promise<string[]> {
  const wanted = wantedNames(names)
  const found = await Promise.all(wanted.map((name) => idsNamed(change.db, 'topics', name)))
  const made: Topic[] = []
  const ids = wanted.map((name, i) => {
    const known = found[i]?.[0]
    if (known !== undefined) return known
    const topic: Topic = { ...newRow(), name, mergedInto: null }
    made.push(topic)
    return topic.id
  })
  await change.add('topics', made)
  return [...new Set(ids)]
}

/** The topic that bears this name (folded) now; former names don't count. */
export async function topicNamed(db: OnRecordDatabase, name: string): Promise<Topic | undefined> {
  const [id] = (await keysNamed(db, 'topics', name)).named
  return id === undefined ? undefined : await db.topics.get(id)
}

/** Rows that hold this name (folded) as a former one of what they became. */
export async function formerlyNamed(db: OnRecordDatabase, name: string): Promise<Topic[]> {
  const { called } = await keysNamed(db, 'topics', name)
  return (await db.topics.bulkGet(called)).filter((one) => one !== undefined)
}

/** Ids of all topics on record with these names; none is made. */
export async function knownTopicIds(db: OnRecordDatabase, names: readonly string[]): Promise<string[]> {
  return (await Promise.all(wantedNames(names).map((name) => idsNamed(db, 'topics', name)))).flat()
}

/** Names that say something, each once, folded; first spelling kept. */
function wantedNames(names: readonly string[]): string[] {
  const wanted = new Map<string, string>()
  for (const name of names.map((one) => one.trim())) {
    if (name !== '' && !wanted.has(foldName(name))) wanted.set(foldName(name), name)
  }
  return [...wanted.values()]
}
