import { array, maxLength, nullable, object, partial, pipe, safeParse, string, trim } from 'valibot'
import type { OnRecordDatabase } from '../database'
import { LIMITS, StatementFields } from '../draft'
import { RecordError } from '../errors'
import { foldText } from '../fold'
import type { Change } from '../journal/change'
import { recordStep } from '../journal/record'
import { queueCheck, queueSorted } from '../queue/enqueue'
import { newRow } from '../rows'
import { learnFromEdit } from '../speakers/corrections'
import { moveStatements } from '../speakers/move'
import { speakerOf } from '../speakers/resolve'
import { knownTopicIds, topicIdsOf } from '../topics/resolve'
import type { Statement, StatementDraft } from '../types'
import { tidyDependants } from './dependants'
import { utteranceOf } from './utterance'

/** What of a statement can be edited. Speaker and topics are named as in a draft; `speakerName: null` takes the speaker away. */
export type StatementPatch = Partial<Omit<StatementDraft, 'source'>>

const Name = pipe(string(), maxLength(LIMITS.name))
const Patch = partial(
  object({
    ...StatementFields,
    colour: nullable(Name),
    speakerName: nullable(pipe(Name, trim())),
    speakerId: nullable(Name),
    speakerRole: nullable(Name),
    topicNames: pipe(array(pipe(Name, trim())), maxLength(LIMITS.list)),
  }),
)

/**
 * Edits one statement. New words or a new speaker make it another utterance and queue a check.
 *
 * @throws RecordError `not-found`, `invalid`
 */
export async function updateStatement(db: OnRecordDatabase, id: string, patch: StatementPatch): Promise<Statement> {
  const [statement] = await updateStatements(db, [id], patch)
  if (statement === undefined) throw new RecordError('not-found', { table: 'statements', id })
  return statement
}

/**
 * Edits several statements alike, as one step. Ids that are not there are passed over.
 *
 * @throws RecordError `invalid`
 */
export async function updateStatements(db: OnRecordDatabase, ids: readonly string[], patch: StatementPatch): Promise<Statement[]> {
  const result = safeParse(Patch, patch)
  if (!result.success) {
    const [issue] = result.issues
    throw new RecordError('invalid', { rule: `${issue.path?.map((part) => String(part.key)).join('.') ?? ''}: ${issue.message}` })
  }
  const fields = result.output
  return await recordStep(db, async (change) => {
    const found = (await db.statements.bulkGet([...ids])).filter((one) => one !== undefined)
    const edited = await edit(change, found, fields)
    const text = found[0]?.text.slice(0, 80) ?? ''
    const action = found.length > 1 ? 'edit-many' : 'edit'
    return { action, parameters: { count: found.length, text }, result: edited }
  })
}

/** Adds topics to, and takes topics from, several statements as one step. */
export async function retagStatements(
  db: OnRecordDatabase,
  ids: readonly string[],
  topics: { add?: readonly string[]; remove?: readonly string[] },
): Promise<void> {
  await recordStep(db, async (change) => {
    const added = await topicIdsOf(change, topics.add ?? [])
    const removed = new Set(await knownTopicIds(db, topics.remove ?? []))
    const found = (await db.statements.bulkGet([...ids])).filter((one) => one !== undefined)
    const { updatedAt } = newRow()
    const rows = found.map((one) => {
      const topicIds = [...new Set([...one.topicIds, ...added])].filter((id) => !removed.has(id))
      return topicIds.join() === one.topicIds.join() ? one : { ...one, topicIds, updatedAt }
    })
    await change.put('statements', rows)
    await queueSorted(
      change,
      rows.filter((row, i) => row !== found[i]),
    )
    return { action: 'edit-many', parameters: { count: found.length }, result: undefined }
  })
}

type Fields = {
  [K in keyof StatementPatch]: StatementPatch[K]
}

async function edit(change: Change, statements: readonly Statement[], patch: Fields): Promise<Statement[]> {
  const { speakerName, speakerId, speakerRole, topicNames, ...own } = patch
  const speakerNamed = speakerName !== undefined || speakerId !== undefined
  const speaker = speakerNamed
    ? await speakerOf(change, { speakerId: speakerId ?? null, speakerName: speakerName ?? null, speakerRole: speakerRole ?? null })
    : null
  const topicIds = topicNames === undefined ? undefined : await topicIdsOf(change, topicNames)
  const { updatedAt } = newRow()
  const rows: Statement[] = []
  /** Given to another speaker with the words as they were: what was found of them goes with them. */
  const carried: Statement[] = []
  const moved: string[] = []
  /** Same words of the same speaker, of which something else that a judge goes by was corrected. */
  const told: Statement[] = []
  const sorted: Statement[] = []
  for (const old of statements) {
    const row: Statement = { ...old, ...own, colour: own.colour === undefined ? old.colour : own.colour, updatedAt }
    if (topicIds) row.topicIds = topicIds
    const sameWords = foldText(row.text) === foldText(old.text)
    if (speaker && speaker.id !== old.speakerId && sameWords) {
      carried.push(row)
      continue
    }
    if (speakerNamed) row.speakerId = speaker?.id ?? null
    // Whoever takes a wrong speaker away does not want the page's word for it either.
    if (old.speakerId !== null && row.speakerId === null) row.speakerAsWritten = null
    if (row.speakerId !== old.speakerId || !sameWords) {
      row.utteranceId = (await utteranceOf(change, row.speakerId, row.text)).id
      moved.push(row.id)
    } else if (row.date !== old.date || row.kind !== old.kind) told.push(row)
    else if (!sameTopics(row, old)) sorted.push(row)
    rows.push(row)
  }
  await change.put('statements', [...rows, ...carried])
  const given = speaker ? await moveStatements(change, carried, speaker.id) : []
  if (speaker) await learnFromEdit(change, leftBy(statements, speaker.id), speaker)
  if (moved.length + told.length + given.length > 0) await tidyDependants(change)
  await queueCheck(change, [...moved, ...[...given, ...told].map((row) => row.id)], 'edited')
  await queueSorted(change, sorted)
  const edited = new Map([...rows, ...given].map((row) => [row.id, row]))
  return statements.map((old) => edited.get(old.id) ?? old)
}

function sameTopics(a: Statement, b: Statement): boolean {
  return new Set(a.topicIds).symmetricDifference(new Set(b.topicIds)).size === 0
}

/** Speakers whom statements had before they were given to another. */
function leftBy(statements: readonly Statement[], speakerId: string): string[] {
  return statements.flatMap((one) => (one.speakerId === null || one.speakerId === speakerId ? [] : [one.speakerId]))
}
