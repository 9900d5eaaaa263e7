import fc from 'fast-check'
import {
  addAlias,
  addFindingByHand,
  attachStatement,
  deletedTopics,
  deleteStatements,
  deleteTopic,
  dismissQuote,
  editSpeaker,
  keepApart,
  keepStatement,
  listSpeakers,
  listTopics,
  mergeSpeakers,
  mergeTopics,
  type OnRecordDatabase,
  RecordError,
  recordSightings,
  renameTopic,
  restoreStatements,
  restoreTopic,
  retagStatements,
  saveConfirmed,
  setFindingStatus,
  splitSpeaker,
  splitTopic,
  updateSource,
  updateStatements,
} from '../../../storage'
import type { Statement } from '../../../storage/types'
import { saveFinding } from '../../save-finding'
import { draft } from './fixtures'

/** One thing that a user or the program does; numbers pick rows that are there at the time. */
export interface Operation {
  name: keyof typeof DO
  a: number
  b: number
  text: string
}

const WORDS = ['We will not raise taxes.', 'We will raise taxes.', 'The bridge opens in May.', 'The bridge stays shut.', 'Nobody asked me.']
const NAMES = ['Anna Keller', 'A. Keller', 'Olaf Brandt', 'Łukasz Groß', 'анна келлер', '<img onerror=x>']
const TOPICS = ['Tax', 'Bridge', 'Élection', 'a;b']
const PAGES = ['https://harbour-gazette.example/1', 'https://harbour-gazette.example/2', 'https://moor-post.example/1']

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const DO: Record<string, (db: OnRecordDatabase, op: Operation) => Promise<unknown>> = {
  keep: (db, { a, b, text }) =>
    keepStatement(
      db,
      draft({
        text: pick(WORDS, a) ?? '',
        speaker: b % 7 === 0 ? null : (pick(NAMES, b) ?? null),
        url: pick(PAGES, a + b) ?? '',
        topics: [pick(TOPICS, b) ?? ''],
        note: text,
      }),
    ),
  keepOther: (db, { a, text }) =>
    keepStatement(db, draft({ text: `${text} x`, speaker: pick(NAMES, a) ?? null, url: pick(PAGES, a) ?? '' })),
  edit: async (db, { a, b, text }) => updateStatements(db, await ids(db, a, 1), { text: pick(WORDS, b) ?? '', note: text }),
  editMany: async (db, { a, b }) => updateStatements(db, await ids(db, a, 3), { speakerName: pick(NAMES, b) ?? null }),
  retag: async (db, { a, b }) =>
    retagStatements(db, await ids(db, a, 3), { add: [pick(TOPICS, b) ?? ''], remove: [pick(TOPICS, a) ?? ''] }),
  delete: async (db, { a, b }) => deleteStatements(db, await ids(db, a, 1 + (b % 3))),
  restore: async (db, { a }) => {
    const { deletedStatements } = await import('../../../storage')
    const one = pick(await deletedStatements(db), a)
    return one && restoreStatements(db, [one.statement.id])
  },
  rename: async (db, { a, b }) => withSpeaker(db, a, (id) => editSpeaker(db, id, { name: `${pick(NAMES, b)} ${b}` })),
  role: async (db, { a, text }) => withSpeaker(db, a, (id) => editSpeaker(db, id, { role: text })),
  alias: async (db, { a, b }) => withSpeaker(db, a, (id) => addAlias(db, id, pick(NAMES, b) ?? '')),
  merge: async (db, { a, b }) =>
    withSpeaker(db, a, (id) => withSpeaker(db, b, async (other) => (id === other ? undefined : mergeSpeakers(db, id, [other])))),
  apart: async (db, { a, b }) =>
    withSpeaker(db, a, (id) => withSpeaker(db, b, async (other) => (id === other ? undefined : keepApart(db, id, other)))),
  split: async (db, { a, b }) => {
    const statement = pick(await db.statements.toArray(), a)
    if (statement?.speakerId) return splitSpeaker(db, statement.speakerId, [statement.id], `Split ${b}`)
  },
  give: async (db, { a, b }) => {
    const statement = pick(await db.statements.toArray(), a)
    const from = statement?.speakerId
    if (!from) return
    const own = await db.statements.filter((one) => one.speakerId === from).primaryKeys()
    return withSpeaker(db, b, (id) => splitSpeaker(db, from, own.slice(0, 1 + (b % 3)), { id }))
  },
  renameTopic: async (db, { a, b }) => withTopic(db, a, (id) => renameTopic(db, id, `Topic ${b}`)),
  mergeTopics: async (db, { a, b }) =>
    withTopic(db, a, (id) => withTopic(db, b, async (other) => (id === other ? undefined : mergeTopics(db, id, [other])))),
  splitTopic: async (db, { a, b }) => withTopic(db, a, async (id) => splitTopic(db, id, await ids(db, b, 2), `Part ${b}`)),
  deleteTopic: async (db, { a }) => withTopic(db, a, (id) => deleteTopic(db, id)),
  restoreTopic: async (db, { a }) => {
    const one = pick(await deletedTopics(db), a)
    return one && restoreTopic(db, one.topic.id)
  },
  source: async (db, { a, b, text }) => {
    const source = pick(await db.sources.toArray(), a)
    const published = b % 3 === 0 ? null : `2025-0${1 + (b % 9)}-01`
    return source && updateSource(db, source.id, b % 2 === 0 ? { published } : { title: text, url: pick(PAGES, b) ?? '' })
  },
  colour: async (db, { a, b }) => updateStatements(db, await ids(db, a, 2), { colour: b % 2 === 0 ? null : 'green' }),
  date: async (db, { a, b }) => updateStatements(db, await ids(db, a, 1), { date: `2025-0${1 + (b % 9)}-02`, dateBasis: 'said' }),
  see: async (db, { a, b }) => {
    const [statementId] = await ids(db, a, 1)
    const state = pick(['same', 'edited', 'gone'] as const, b) ?? 'same'
    return statementId && recordSightings(db, [{ statementId, state, found: state === 'gone' ? null : (pick(WORDS, b) ?? '') }])
  },
  attach: async (db, { a, b }) => {
    const [id] = await ids(db, a, 1)
    const words = pick(WORDS, b) ?? ''
    return id && attachStatement(db, id, draft({ text: words }).selectors, words)
  },
  find: async (db, { a, b }) => {
    const [one, other] = await rivals(db, a, b)
    if (!one || !other) return
    const sides = { earlierUtteranceId: one.utteranceId, laterUtteranceId: other.utteranceId }
    const save = a % 3 === 0 ? saveConfirmed : saveFinding
    return save(db, { ...sides, verdict: 'contradiction', reason: 'negation', score: 0.9, evidence: [], judge: 'rules@1' })
  },
  byHand: async (db, { a, b }) => {
    const [one, other] = await rivals(db, a, b)
    return one && other && addFindingByHand(db, one.id, other.id)
  },
  judge: async (db, { a, b }) => {
    const one = pick(await db.findings.toArray(), a)
    return one && setFindingStatus(db, one.id, b % 2 === 0 ? 'dismissed' : 'confirmed', 'irony')
  },
  correct: (db, { a, b, text }) =>
    keepStatement(db, {
      ...draft({ text: `${text} y`, speaker: pick(NAMES, a) ?? null, url: pick(PAGES, b) ?? '' }),
      correctedFrom: pick(NAMES, b) ?? null,
    }),
  dismiss: async (db, { a, b }) => {
    const one = pick(await db.utterances.toArray(), a)
    const judged = { verdict: b % 2 === 0 ? 'tension' : 'contradiction', judgeReason: 'meaning' } as const
    return one && dismissQuote(db, { rivalUtteranceId: one.id, speakerName: 'X', text: pick(WORDS, b) ?? '', ...judged }, 'irony')
  },
}

export const operations = (maxLength: number) =>
  fc.array(
    fc.record({
      name: fc.constantFrom('keep', 'keep', 'keep', 'keep', 'find', 'find', 'byHand', 'merge', ...Object.keys(DO)),
      a: fc.nat(1000),
      b: fc.nat(1000),
      text: fc.string({ unit: 'binary', maxLength: 20 }),
    }),
    { maxLength },
  )

/** Does it. What the record refuses by a rule of its own changes nothing. */
export async function perform(db: OnRecordDatabase, op: Operation): Promise<void> {
  try {
    await DO[op.name]?.(db, op)
  } catch (error) {
    if (!(error instanceof RecordError && (error.kind === 'invalid' || error.kind === 'not-found'))) throw error
  }
}

/** Two utterances of one speaker, where there are two. */
async function rivals(db: OnRecordDatabase, a: number, b: number): Promise<(Statement | undefined)[]> {
  const all = await db.statements.toArray()
  const able = all.filter((one) => all.some((other) => other.speakerId === one.speakerId && other.utteranceId !== one.utteranceId))
  const one = pick(able, a)
  const others = all.filter((other) => other.speakerId === one?.speakerId && other.utteranceId !== one.utteranceId)
  return [one, pick(others, b)]
}

async function ids(db: OnRecordDatabase, from: number, count: number): Promise<string[]> {
  const all = await db.statements.toCollection().primaryKeys()
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[(from + i) % all.length] ?? '')
}

async function withSpeaker<R>(db: OnRecordDatabase, n: number, body: (id: string) => Promise<R>): Promise<R | undefined> {
  const one = pick(await listSpeakers(db), n)
  return one && (await body(one.speaker.id))
}

async function withTopic<R>(db: OnRecordDatabase, n: number, body: (id: string) => Promise<R>): Promise<R | undefined> {
  const one = pick(await listTopics(db), n)
  return one && (await body(one.topic.id))
}
