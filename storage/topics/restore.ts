import type { OnRecordDatabase } from '../database'
import { explained, RecordError } from '../errors'
import type { Change } from '../journal/change'
import { recordStep } from '../journal/record'
import { type Removal, removals, rowsIn } from '../journal/removals'
import { takenAwayAt } from '../journal/taken-away'
import type { Image } from '../journal/types'
import { now } from '../rows'
import type { Topic } from '../types'
import { topicNamed } from './resolve'

/** A topic that is no longer on record and can be brought back. */
export interface DeletedTopic {
  topic: Topic
  /** When it was taken away, ISO 8601. */
  deletedAt: string
}

/** Topics taken away that can be brought back (for 30 days at the least), last deleted first. */
export async function deletedTopics(db: OnRecordDatabase): Promise<DeletedTopic[]> {
  try {
    return await db.transaction('r', db.journal, db.images, db.topics, async () => {
      const found = new Map<string, DeletedTopic>()
      for (const { step, images } of await deletions(db)) {
        for (const topic of rowsIn(images, 'topics')) {
          if (topic.mergedInto === null && !found.has(topic.id)) found.set(topic.id, { topic, deletedAt: takenAwayAt(step) })
        }
      }
      const alive = await db.topics.bulkGet([...found.keys()])
      for (const one of alive) if (one) found.delete(one.id)
      return [...found.values()]
    })
  } catch (error) {
    throw await explained(error)
  }
}

/**
 * Brings a deleted topic back, with its former names, to the statements that had it, whatever was done since. Where a topic of that name was
 * made anew meanwhile, that one takes it.
 *
 * @returns the topic that the statements have now
 * @throws  RecordError `not-found`
 */
export async function restoreTopic(db: OnRecordDatabase, id: string): Promise<Topic> {
  return await recordStep(db, async (change) => {
    const live = await bringTopicBack(change, id)
    if (live === undefined) throw new RecordError('not-found', { table: 'topics', id })
    return { action: 'restore', parameters: { name: live.name }, result: live }
  })
}

/**
 * The same, in a change that brings back more; undefined where it is not among the deleted ones.
 *
 * @param from  the deletions, where they have been read already
 */
export async function bringTopicBack(change: Change, id: string, from?: readonly Removal[]): Promise<Topic | undefined> {
  const { db } = change
  const found = (await db.topics.get(id)) ? undefined : holding(from ?? (await deletions(db)), id)
  if (found === undefined) return undefined
  const { topic, images } = found
  const anew = await topicNamed(db, topic.name)
  const live = anew ?? topic
  const former = rowsIn(images, 'topics').filter((one) => one.mergedInto === id)
  await change.put('topics', anew ? [topic, ...former].map((one) => ({ ...one, mergedInto: anew.id })) : [topic, ...former])
  const statements = (await db.statements.bulkGet(hadTopic(images, id))).filter((one) => one !== undefined)
  const updatedAt = now()
  await change.put(
    'statements',
    statements.filter((one) => !one.topicIds.includes(live.id)).map((one) => ({ ...one, topicIds: [...one.topicIds, live.id], updatedAt })),
  )
  return live
}

/** Removals that the user did and did not undo: what an undone step had made comes back with it. */
export async function deletions(db: OnRecordDatabase): Promise<Removal[]> {
  return await removals(db, ({ state }) => state === 'done')
}

function holding(removed: readonly Removal[], id: string): { topic: Topic; images: Image[] } | undefined {
  for (const { images } of removed) {
    const topic = rowsIn(images, 'topics').find((one) => one.id === id)
    if (topic) return { topic, images }
  }
  return undefined
}

/** Statements from which the step took the topic. */
function hadTopic(images: readonly Image[], id: string): string[] {
  return images
    .filter((image) => image.table === 'statements' && 'fields' in image && includes(image.fields.topicIds, id))
    .map((one) => one.id)
}

function includes(ids: unknown, id: string): boolean {
  return Array.isArray(ids) && ids.includes(id)
}
