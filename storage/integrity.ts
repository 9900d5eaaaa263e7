import type { Table } from 'dexie'
import { safeParse } from 'valibot'
import type { OnRecordDatabase } from './database'
import { asRecordError } from './errors'
import { foldText } from './fold'
import { FindingSchema, SourceSchema, SpeakerSchema, StatementSchema, TopicSchema } from './import/schema'
import { RECORD_TABLES, type RecordTable } from './rows'
import { SearchMemory } from './search/memory'
import type { Statement, Utterance } from './types'

export interface Damage {
  table: string
  id: string
  /** In words for a report: which rule is broken. */
  what: string
}

export interface Integrity {
  ok: boolean
  damages: Damage[]
  /** Tables that could not be read at all. */
  unreadable: string[]
}

const SCHEMAS = {
  speakers: SpeakerSchema,
  topics: TopicSchema,
  sources: SourceSchema,
  statements: StatementSchema,
  findings: FindingSchema,
} satisfies Record<RecordTable, unknown>

/** Rows are read so many at a time: a change that is made meanwhile waits for these alone. */
const SLICE = 500

/** Looks through the whole record: every row by its schema, every reference, every utterance's words. Changes nothing, and holds up no change. */
export async function checkIntegrity(db: OnRecordDatabase): Promise<Integrity> {
  const damages: Damage[] = []
  const unreadable: string[] = []
  for (const table of RECORD_TABLES) {
    try {
      await each<{ id: string }>(db.table(table), (row) => {
        const result = safeParse(SCHEMAS[table], row)
        if (!result.success) damages.push({ table, id: row.id, what: `${fieldOf(result.issues)}: ${result.issues[0].message}` })
      })
    } catch {
      unreadable.push(table)
    }
  }
  if (unreadable.length === 0) {
    try {
      const found = await brokenReferences(db)
      // What was changed between two slices seems broken: then all is read again at one moment.
      if (found.length > 0) damages.push(...(await db.transaction('r', db.tables, () => brokenReferences(db))))
    } catch (error) {
      damages.push({ table: '', id: '', what: asRecordError(error).kind })
    }
  }
  return { ok: damages.length === 0 && unreadable.length === 0, damages, unreadable }
}

function fieldOf(issues: readonly [{ path?: readonly { key: unknown }[] | undefined }, ...unknown[]]): string {
  return issues[0].path?.map((part) => String(part.key)).join('.') ?? ''
}

/** Goes through a table's rows by id, read in slices. */
async function each<T extends { id: string }>(table: Table<T, string>, look: (row: T) => void): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await table.where(':id').above(last).limit(SLICE).toArray()
    for (const row of rows) look(row)
    if (rows.length < SLICE) return
    last = rows.at(-1)?.id ?? ''
  }
}

async function brokenReferences(db: OnRecordDatabase): Promise<Damage[]> {
  const damages: Damage[] = []
  const broken = (table: string, id: string, what: string): void => {
    damages.push({ table, id, what })
  }
  const ids = async (table: string): Promise<Set<string>> => new Set((await db.table(table).toCollection().primaryKeys()).map(String))
  const [speakers, topics, sources] = [await ids('speakers'), await ids('topics'), await ids('sources')]
  const utterances = new Map<string, Utterance>()
  await each(db.utterances, (one) => void utterances.set(one.id, one))
  const statements = new Map<string, Pick<Statement, 'utteranceId' | 'speakerId'>>()
  await each(db.statements, (one) => {
    statements.set(one.id, { utteranceId: one.utteranceId, speakerId: one.speakerId })
    const utterance = utterances.get(one.utteranceId)
    if (one.speakerId !== null && !speakers.has(one.speakerId)) broken('statements', one.id, 'its speaker is missing')
    if (!sources.has(one.sourceId)) broken('statements', one.id, 'its source is missing')
    if (one.topicIds.some((id) => !topics.has(id))) broken('statements', one.id, 'a topic of it is missing')
    if (utterance === undefined) broken('statements', one.id, 'its utterance is missing')
    else if (utterance.speakerId !== one.speakerId) broken('statements', one.id, 'its utterance is of another speaker')
    else if (utterance.key !== foldText(one.text)) broken('statements', one.id, 'its utterance has other words')
  })
  const used = new Set([...statements.values()].map((one) => one.utteranceId))
  for (const id of utterances.keys()) if (!used.has(id)) broken('utterances', id, 'no statement is of it')
  await each(db.findings, (one) => {
    const earlier = statements.get(one.earlierStatementId)
    const later = statements.get(one.laterStatementId)
    if (earlier?.utteranceId !== one.earlierUtteranceId || later?.utteranceId !== one.laterUtteranceId)
      broken('findings', one.id, 'a side is missing')
    else if (earlier.speakerId !== later.speakerId) broken('findings', one.id, 'its sides are of two speakers')
  })
  await each(db.checks, (one) => {
    if (!statements.has(one.statementId)) broken('checks', one.id, 'its statement is missing')
  })
  await each(db.corrections, (one) => {
    if (!speakers.has(one.speakerId)) broken('corrections', one.id, 'its speaker is missing')
  })
  const memory = new SearchMemory(db)
  await memory.read()
  return [...damages, ...brokenSearch(memory, statements)]
}

/** What search would find: each statement once, none else. */
function brokenSearch(memory: SearchMemory, statements: ReadonlyMap<string, unknown>): Damage[] {
  const damages: Damage[] = []
  const found = new Set<string>()
  for (const segment of memory.segments) {
    for (let i = 0; i < segment.count; i++) {
      if (segment.dead[i] === 1) continue
      const id = segment.id(i)
      if (found.has(id) || !statements.has(id)) damages.push({ table: 'texts', id, what: 'a search row too many' })
      found.add(id)
    }
  }
  for (const id of statements.keys()) if (!found.has(id)) damages.push({ table: 'texts', id, what: 'no search row' })
  return damages
}
