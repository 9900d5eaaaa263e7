import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { foldName } from '../fold'
import { recordStep } from '../journal/record'
import { queueSorted } from '../queue/enqueue'
import { newRow, now } from '../rows'
import { checkedName } from '../speakers/edit'
import { idsNamed } from '../speakers/resolve'
import type { Statement, Topic } from '../types'
import { formerlyNamed, topicNamed } from './resolve'

/**
 * Gives a topic another name; the old one stays as a row that points to it, so that it is still known by it. Where a topic bears the new name,
 * merge the two instead; a former name of another goes to this one.
 */
export async function renameTopic(db: OnRecordDatabase, id: string, name: string): Promise<Topic> {
  const fresh = checkedName(name)
  return await recordStep(db, async (change) => {
    const topic = await topicAt(db, id)
    const parameters = { from: topic.name, name: fresh }
    if (topic.name === fresh) return { action: 'rename-topic', parameters, result: topic }
    const bearer = await topicNamed(db, fresh)
    if (bearer && bearer.id !== id) throw new RecordError('invalid', { rule: 'a topic of that name is there: merge them' })
    const updatedAt = now()
    const renamed: Topic = { ...topic, name: fresh, updatedAt }
    const former = (await formerlyNamed(db, fresh)).filter((one) => one.mergedInto !== id)
    await change.put('topics', [renamed, ...former.map((one) => ({ ...one, mergedInto: id, updatedAt }))])
    const known = foldName(fresh) === foldName(topic.name) || (await formerlyNamed(db, topic.name)).some((one) => one.mergedInto === id)
    if (!known) await change.add('topics', [{ ...newRow(updatedAt), name: topic.name, mergedInto: id }])
    return { action: 'rename-topic', parameters, result: renamed }
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

/** Gives these statements a topic of that name in place of one they have; one that was merged into it before comes to life again. */
export async function splitTopic(db: OnRecordDatabase, id: string, statementIds: readonly string[], name: string): Promise<Topic> {
  const fresh = checkedName(name)
  return await recordStep(db, async (change) => {
    const topic = await topicAt(db, id)
    if (foldName(topic.name) === foldName(fresh)) throw new RecordError('invalid', { rule: 'another name' })
    const other = await splitOff(db, id, fresh)
    await change.put('topics', [other])
    const statements = (await db.statements.bulkGet([...statementIds]))
      .filter((one) => one?.topicIds.includes(id))
      .filter((one) => one !== undefined)
    const updatedAt = now()
    await change.put(
      'statements',
      statements.map((one) => ({ ...one, topicIds: [...new Set(one.topicIds.map((at) => (at === id ? other.id : at)))], updatedAt })),
    )
    await queueSorted(change, statements)
    return { action: 'split-topic', parameters: { from: topic.name, name: fresh }, result: other }
  })
}

/** The topic of that name that is not the one: known, merged into it before, or new. */
async function splitOff(db: OnRecordDatabase, id: string, name: string): Promise<Topic> {
  const [known] = await idsNamed(db, 'topics', name)
  const other = known === undefined || known === id ? undefined : await db.topics.get(known)
  if (other) return other
  const former = (await formerlyNamed(db, name)).find((one) => one.mergedInto === id)
  return former ? { ...former, name, mergedInto: null, updatedAt: now() } : { ...newRow(), name, mergedInto: null }
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
