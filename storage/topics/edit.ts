import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { foldName } from '../fold'
import { recordStep } from '../journal/record'
import { newRow, now } from '../rows'
import { checkedName } from '../speakers/edit'
import { idsNamed } from '../speakers/resolve'
import type { Statement, Topic } from '../types'

/** Gives a topic another name. Where a topic of that name is there, merge the two instead. */
export async function renameTopic(db: OnRecordDatabase, id: string, name: string): Promise<Topic> {
  const fresh = checkedName(name)
  return await recordStep(db, async (change) => {
    const topic = await topicAt(db, id)
    const taken = (await idsNamed(db, 'topics', fresh)).filter((other) => other !== id)
    if (taken.length > 0) throw new RecordError('invalid', { rule: 'a topic of that name is there: merge them' })
    const renamed: Topic = { ...topic, name: fresh, updatedAt: now() }
    await change.put('topics', [renamed])
    return { action: 'rename-topic', parameters: { from: topic.name, name: fresh }, result: renamed }
  })
}

/** Makes several topics one: `into` takes their statements; the others stay as rows that point to it. */
export async function mergeTopics(db: OnRecordDatabase, into: string, others: readonly string[]): Promise<Topic> {
  if (others.includes(into)) throw new RecordError('invalid', { rule: 'a topic is not merged into itself' })
  return await recordStep(db, async (change) => {
    const target = await topicAt(db, into)
    const merged = (await db.topics.bulkGet([...others])).filter((one) => one !== undefined)
    if (merged.length !== others.length) throw new RecordError('not-found', { table: 'topics', id: others.join() })
    const updatedAt = now()
    const before = await db.topics.filter((one) => one.mergedInto !== null && others.includes(one.mergedInto)).toArray()
    const statements = await db.statements.where('topicIds').anyOf(others).distinct().toArray()
    const replaced = (one: Statement): string[] => [...new Set(one.topicIds.map((id) => (others.includes(id) ? into : id)))]
    await change.put(
      'statements',
      statements.map((one) => ({ ...one, topicIds: replaced(one), updatedAt })),
    )
    await change.put(
      'topics',
      [...merged, ...before].map((one) => ({ ...one, mergedInto: into, updatedAt })),
    )
    return { action: 'merge-topics', parameters: { name: target.name, count: merged.length + 1 }, result: target }
  })
}

/** Gives these statements a new topic in place of one they have. */
export async function splitTopic(db: OnRecordDatabase, id: string, statementIds: readonly string[], name: string): Promise<Topic> {
  const fresh = checkedName(name)
  return await recordStep(db, async (change) => {
    const topic = await topicAt(db, id)
    if (foldName(topic.name) === foldName(fresh)) throw new RecordError('invalid', { rule: 'another name' })
    const [known] = await idsNamed(db, 'topics', fresh)
    const other: Topic = (known && (await db.topics.get(known))) || { ...newRow(), name: fresh, mergedInto: null }
    await change.put('topics', [other])
    const statements = (await db.statements.bulkGet([...statementIds]))
      .filter((one) => one?.topicIds.includes(id))
      .filter((one) => one !== undefined)
    const updatedAt = now()
    await change.put(
      'statements',
      statements.map((one) => ({ ...one, topicIds: [...new Set(one.topicIds.map((at) => (at === id ? other.id : at)))], updatedAt })),
    )
    return { action: 'rename-topic', parameters: { from: topic.name, name: fresh }, result: other }
  })
}

/** Takes a topic off all its statements and off the record. */
export async function deleteTopic(db: OnRecordDatabase, id: string): Promise<void> {
  await recordStep(db, async (change) => {
    const topic = await topicAt(db, id)
    const statements = await db.statements.where('topicIds').equals(id).toArray()
    const updatedAt = now()
    await change.put(
      'statements',
      statements.map((one) => ({ ...one, topicIds: one.topicIds.filter((at) => at !== id), updatedAt })),
    )
    const pointing = await db.topics.filter((one) => one.mergedInto === id).primaryKeys()
    await change.remove('topics', [id, ...pointing])
    return { action: 'delete-topic', parameters: { name: topic.name, count: statements.length }, result: undefined }
  })
}

async function topicAt(db: OnRecordDatabase, id: string): Promise<Topic> {
  const topic = await db.topics.get(id)
  if (topic === undefined) throw new RecordError('not-found', { table: 'topics', id })
  return topic
}
