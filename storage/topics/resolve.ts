import { foldName } from '../fold'
import type { Change } from '../journal/change'
import { newRow } from '../rows'
import { idsNamed } from '../speakers/resolve'
import type { Topic } from '../types'

/** Ids of the topics with these names, in order and without doubles; new ones are made. */
export async function topicIdsOf(change: Change, names: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  const seen = new Set<string>()
  for (const name of names.map((one) => one.trim())) {
    const key = foldName(name)
    if (name === '' || seen.has(key)) continue
    seen.add(key)
    const id = await topicId(change, name)
    if (!ids.includes(id)) ids.push(id)
  }
  return ids
}

async function topicId(change: Change, name: string): Promise<string> {
  const [known] = await idsNamed(change.db, 'topics', name)
  if (known !== undefined) return known
  const topic: Topic = { ...newRow(), name, mergedInto: null }
  await change.add('topics', [topic])
  return topic.id
}
