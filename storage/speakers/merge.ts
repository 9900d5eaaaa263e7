import type { OnRecordDatabase } from '../database'
import { moveEmbeddings } from '../embeddings'
import { RecordError } from '../errors'
import { foldName } from '../fold'
import { recordStep } from '../journal/record'
import { newRow, now } from '../rows'
import type { Speaker } from '../types'
import { learnFromEdit } from './corrections'
import { aliasesOf, checkedName } from './edit'
import { moveStatements, queueMoved } from './move'
import { liveSpeaker } from './resolve'

const LAST = '\uffff'

/**
 * Makes several speakers one: `into` gets their statements, utterances and findings, and their names as aliases. The others stay as rows
 * that point to it, so that an older export still finds the way.
 *
 * @throws RecordError `not-found`, `invalid`
 */
export async function mergeSpeakers(db: OnRecordDatabase, into: string, others: readonly string[]): Promise<Speaker> {
  if (others.includes(into)) throw new RecordError('invalid', { rule: 'a speaker is not merged into itself' })
  return await recordStep(db, async (change) => {
    const target = await db.speakers.get(into)
    const merged = (await db.speakers.bulkGet([...others])).filter((one) => one !== undefined)
    if (!target || merged.length !== others.length) throw new RecordError('not-found', { table: 'speakers', id: into })
    if (target.mergedInto !== null) throw new RecordError('invalid', { rule: 'merge into a speaker that is not merged itself' })
    const at = now()
    for (const other of merged) {
      const statements = await db.statements.where('[speakerId+date]').between([other.id, ''], [other.id, LAST]).toArray()
      await queueMoved(change, await moveStatements(change, statements, into))
      await moveEmbeddings(db, other.id, into)
      const corrections = await db.corrections.where('speakerId').equals(other.id).toArray()
      await change.put(
        'corrections',
        corrections.map((one) => ({ ...one, speakerId: into, updatedAt: at })),
      )
    }
    const before = await db.speakers.filter((one) => one.mergedInto !== null && others.includes(one.mergedInto)).toArray()
    const pointing = [...merged, ...before].map((one) => ({ ...one, mergedInto: into, updatedAt: at }))
    const aliases = aliasesOf(target.name, [...target.aliases, ...merged.flatMap((one) => [one.name, ...one.aliases])])
    const one: Speaker = { ...target, aliases, role: target.role ?? merged.find((other) => other.role)?.role ?? null, updatedAt: at }
    await change.put('speakers', [...pointing, one])
    return { action: 'merge-speakers', parameters: { name: target.name, count: merged.length + 1 }, result: one }
  })
}

/**
 * Takes statements from a speaker, with what was found between them, and gives them to another; an alias of the other's name goes with them.
 *
 * @param to  the name of a new one, or one on record
 * @throws RecordError `not-found`, `invalid`
 */
export async function splitSpeaker(
  db: OnRecordDatabase,
  id: string,
  statementIds: readonly string[],
  to: string | { id: string },
): Promise<Speaker> {
  return await recordStep(db, async (change) => {
    const speaker = await speakerAt(db, id)
    const other = typeof to === 'string' ? newSpeaker(to) : await speakerAt(db, to.id)
    if (other.id === id) throw new RecordError('invalid', { rule: 'another speaker' })
    const statements = (await db.statements.bulkGet([...statementIds]))
      .filter((one) => one?.speakerId === id)
      .filter((one) => one !== undefined)
    const aliases = speaker.aliases.filter((alias) => foldName(alias) !== foldName(other.name))
    await change.put('speakers', [{ ...speaker, aliases, updatedAt: now() }, other])
    await queueMoved(change, await moveStatements(change, statements, other.id))
    if (typeof to !== 'string') await learnFromEdit(change, [id], other)
    return { action: 'split-speaker', parameters: { from: speaker.name, name: other.name }, result: other }
  })
}

function newSpeaker(name: string): Speaker {
  return { ...newRow(), name: checkedName(name), aliases: [], role: null, mergedInto: null }
}

async function speakerAt(db: OnRecordDatabase, id: string): Promise<Speaker> {
  const speaker = await liveSpeaker(db, id)
  if (speaker === undefined) throw new RecordError('not-found', { table: 'speakers', id })
  return speaker
}
