import type { NameKey, OnRecordDatabase } from '../database'
import { foldName, foldWords } from '../fold'
import { searchMemory } from '../search/memory'
import type { Speaker, Topic } from '../types'
import { liveTopicIds } from './resolve'

const LAST = '\uffff'
/** Name keys looked at: enough to rank, few enough while typing. */
const LOOK = 200

export interface SpeakerChoice {
  speaker: Speaker
  /** Statements on record. */
  count: number
}

export interface TopicChoice {
  topic: Topic
  count: number
}

/** Speakers whose name, alias or a later word of one begins so; most statements first. An empty prefix gives those with most statements. */
export async function completeSpeaker(db: OnRecordDatabase, prefix: string, limit = 8): Promise<SpeakerChoice[]> {
  const ids = await idsBeginning(db, 'speakers', prefix)
  const speakers = (await db.speakers.bulkGet(ids)).filter((one) => one !== undefined)
  const choices = await Promise.all(speakers.map(async (speaker) => ({ speaker, count: await countOfSpeaker(db, speaker.id) })))
  return choices.sort((a, b) => b.count - a.count || compare(a.speaker.name, b.speaker.name)).slice(0, limit)
}

/** Topics of which a name, present or former, or a later word of one begins so; most used first. */
export async function completeTopic(db: OnRecordDatabase, prefix: string, limit = 8): Promise<TopicChoice[]> {
  const ids = await liveTopicIds(db, await idsBeginning(db, 'topics', prefix))
  const topics = (await db.topics.bulkGet(ids)).filter((one) => one !== undefined)
  const choices = await Promise.all(topics.map(async (topic) => ({ topic, count: await countOfTopic(db, topic.id) })))
  return choices.sort((a, b) => b.count - a.count || compare(a.topic.name, b.topic.name)).slice(0, limit)
}

/** All speakers that are not merged into another, by name. */
export async function speakersByName(db: OnRecordDatabase): Promise<Speaker[]> {
  const speakers = await db.speakers.toArray()
  const { compare } = new Intl.Collator()
  return speakers.filter((one) => one.mergedInto === null).sort((a, b) => compare(a.name, b.name))
}

/** The same, with how many statements each has: in a large record that waits for the record to be read. */
export async function listSpeakers(db: OnRecordDatabase): Promise<SpeakerChoice[]> {
  const speakers = await speakersByName(db)
  const { speakers: counts } = await searchMemory(db).counts()
  return speakers.map((speaker) => ({ speaker, count: counts.get(speaker.id) ?? 0 }))
}

/** All topics that are not merged into another, by name, with how many statements each has. */
export async function listTopics(db: OnRecordDatabase): Promise<TopicChoice[]> {
  const topics = await db.topics.filter((one) => one.mergedInto === null).toArray()
  const { topics: counts } = await searchMemory(db).counts()
  return topics.map((topic) => ({ topic, count: counts.get(topic.id) ?? 0 })).sort((a, b) => compare(a.topic.name, b.topic.name))
}

export function countOfSpeaker(db: OnRecordDatabase, id: string): PromiseLike<number> {
  return db.statements.where('[speakerId+date]').between([id, ''], [id, LAST]).count()
}

export function countOfTopic(db: OnRecordDatabase, id: string): PromiseLike<number> {
  return db.statements.where('topicIds').equals(id).count()
}

async function idsBeginning(db: OnRecordDatabase, of: NameKey['of'], prefix: string): Promise<string[]> {
  const key = foldWords(prefix) || foldName(prefix)
  const found = await db.names
    .where('[of+key+id]')
    .between([of, key, ''], [of, key + LAST, LAST])
    .limit(LOOK)
    .toArray()
  return [...new Set(found.map((one) => one.id))]
}

function compare(a: string, b: string): number {
  return a.localeCompare(b)
}
