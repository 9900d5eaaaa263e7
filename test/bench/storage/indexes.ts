import type { Collection } from 'dexie'
import type { OnRecordDatabase } from '../../../storage'
import { wordsHash } from '../../../storage/stored/hash'
import type { Check, Source, Statement, Topic, Utterance } from '../../../storage/types'

/** Rows that the questions are asked of. */
export interface Sample {
  statement: Statement
  source: Source
  topic: Topic
  utterance: Utterance
  check: Check | undefined
}

interface Question {
  /** What the program asks by it. */
  what: string
  asked: (db: OnRecordDatabase, sample: Sample) => PromiseLike<unknown>
  /** The same without the index: by a look at every row. */
  scanned: (db: OnRecordDatabase, sample: Sample) => PromiseLike<unknown>
}

const LAST = '\uffff'
const count = (rows: Collection): PromiseLike<number> => rows.count()

/** Every index of the record's database, and the question that needs it. A new index needs a line here: a test looks. */
export const INDEX_QUESTIONS: Readonly<Record<string, Question>> = {
  'sources.canonicalUrl': {
    what: 'the page that is open',
    asked: (db, { source }) => count(db.sources.where('canonicalUrl').equals(source.canonicalUrl)),
    scanned: (db, { source }) => count(db.sources.filter((one) => one.canonicalUrl === source.canonicalUrl)),
  },
  'utterances.[speakerId+hash]': {
    what: 'the same words of the same speaker, on keeping',
    asked: (db, { utterance: { speakerId, key } }) => count(db.utterances.where({ speakerId, hash: wordsHash(key) })),
    scanned: (db, { utterance: { speakerId, key } }) =>
      count(db.utterances.filter((one) => one.speakerId === speakerId && one.key === key)),
  },
  'statements.utteranceId': {
    what: 'all reports of an utterance',
    asked: (db, { statement }) => count(db.statements.where('utteranceId').equals(statement.utteranceId)),
    scanned: (db, { statement }) => count(db.statements.filter((one) => one.utteranceId === statement.utteranceId)),
  },
  'statements.sourceId': {
    what: "a page's statements",
    asked: (db, { source }) => count(db.statements.where('sourceId').equals(source.id)),
    scanned: (db, { source }) => count(db.statements.filter((one) => one.sourceId === source.id)),
  },
  'statements.[speakerId+date]': {
    what: "a speaker's statements by day",
    asked: (db, { statement: { speakerId } }) => count(db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST])),
    scanned: (db, { statement }) => count(db.statements.filter((one) => one.speakerId === statement.speakerId)),
  },
  'statements.topicIds': {
    what: "a topic's statements, on merging",
    asked: (db, { topic }) => count(db.statements.where('topicIds').equals(topic.id)),
    scanned: (db, { topic }) => count(db.statements.filter((one) => one.topicIds.includes(topic.id))),
  },
  'statements.createdAt': {
    what: 'the last one kept',
    asked: async (db) => (await db.statements.orderBy('createdAt').last())?.createdAt,
    scanned: async (db) =>
      (await db.statements.toArray())
        .map((one) => one.createdAt)
        .sort()
        .at(-1),
  },
  'findings.[earlierUtteranceId+laterUtteranceId]': {
    what: "an utterance's findings, as the earlier side",
    asked: (db, { statement: { utteranceId } }) =>
      count(db.findings.where('[earlierUtteranceId+laterUtteranceId]').between([utteranceId, ''], [utteranceId, LAST])),
    scanned: (db, { statement }) => count(db.findings.filter((one) => one.earlierUtteranceId === statement.utteranceId)),
  },
  'findings.laterUtteranceId': {
    what: "an utterance's findings, as the later side",
    asked: (db, { statement }) => count(db.findings.where('laterUtteranceId').equals(statement.utteranceId)),
    scanned: (db, { statement }) => count(db.findings.filter((one) => one.laterUtteranceId === statement.utteranceId)),
  },
  'findings.status': {
    what: "the findings that wait for the user's word",
    asked: (db) => count(db.findings.where('status').equals('open')),
    scanned: (db) => count(db.findings.filter((one) => one.status === 'open')),
  },
  'checks.statementId': {
    what: "a statement's check, when it goes",
    asked: (db, { check }) => count(db.checks.where('statementId').equals(check?.statementId ?? '')),
    scanned: (db, { check }) => count(db.checks.filter((one) => one.statementId === check?.statementId)),
  },
  'checks.[state+priority+createdAt]': {
    what: 'how many checks wait',
    asked: (db) =>
      count(
        db.checks
          .where('[state+priority+createdAt]')
          .between(['queued', Number.NEGATIVE_INFINITY], ['queued', Number.POSITIVE_INFINITY, []]),
      ),
    scanned: (db) => count(db.checks.filter((one) => one.state === 'queued')),
  },
  'corrections.speakerId': {
    what: 'what was taught of a speaker, on merging',
    asked: (db, { statement }) => count(db.corrections.where('speakerId').equals(statement.speakerId ?? '')),
    scanned: (db, { statement }) => count(db.corrections.filter((one) => one.speakerId === statement.speakerId)),
  },
  'names.id': {
    what: "a speaker's names, on renaming",
    asked: (db, { statement }) => count(db.names.where('id').equals(statement.speakerId ?? '')),
    scanned: (db, { statement }) => count(db.names.filter((one) => one.id === statement.speakerId)),
  },
  'texts.id': {
    what: "a source's search row, on changing it",
    asked: (db, { source }) => count(db.texts.where('id').equals(source.id)),
    scanned: (db, { source }) => count(db.texts.filter((one) => one.id === source.id)),
  },
  'journal.[state+seq]': {
    what: 'the step to undo next',
    asked: async (db) => (await db.journal.where('[state+seq]').between(['done', 0], ['done', Number.POSITIVE_INFINITY]).last())?.seq,
    scanned: async (db) => (await db.journal.filter((one) => one.state === 'done').toArray()).at(-1)?.seq,
  },
  'embeddings.speakerId': {
    what: "a speaker's vectors, on merging",
    asked: (db, { statement }) => count(db.embeddings.where('speakerId').equals(statement.speakerId ?? '')),
    scanned: (db, { statement }) => count(db.embeddings.filter((one) => one.speakerId === statement.speakerId)),
  },
}

/** What an import does not bring: names that were taught, and vectors. */
export async function fillRest(db: OnRecordDatabase): Promise<void> {
  const speakers = await db.speakers.toArray()
  await db.corrections.bulkPut(
    speakers.map(({ id, name, createdAt, updatedAt }) => ({ id: name, createdAt, updatedAt, asWritten: name, speakerId: id })),
  )
  const vector = { modelVersion: 'bench', block: 0, ids: [], dimensions: 384, data: new Int8Array(384) }
  await db.embeddings.bulkPut(speakers.map(({ id }) => ({ ...vector, speakerId: id })))
}

/** Rows from the middle of the record. */
export async function sampleOf(db: OnRecordDatabase): Promise<Sample | null> {
  const statement = await db.statements.offset(Math.floor((await db.statements.count()) / 2)).first()
  const source = statement && (await db.sources.get(statement.sourceId))
  const topic = statement && (await db.topics.get(statement.topicIds[0] ?? ''))
  const utterance = statement && (await db.utterances.get(statement.utteranceId))
  if (!statement || !source || !topic || !utterance) return null
  return { statement, source, topic, utterance, check: await db.checks.toCollection().last() }
}
