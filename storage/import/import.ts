import { chunks } from '../chunks'
import type { OnRecordDatabase } from '../database'
import { explained, RecordError } from '../errors'
import type { Change } from '../journal/change'
import { recordStep } from '../journal/record'
import { queueCheck } from '../queue/enqueue'
import { takeSnapshot } from '../snapshots/take'
import { tidyDependants } from '../statements/dependants'
import { step } from '../step'
import type { Leaving } from './leaving'
import { type Merge, mergeRows } from './merge'
import { type ImportFormatName, readFile } from './read'
import { type Refusal, RefusedFile } from './refusal'
import type { StagedFile } from './staged'

/** A record takes at most so many times the room of its JSON. */
export const SPREAD = 3

/** A file that was read and checked, and what it would change. Nothing is written yet. */
export interface ImportPlan extends StagedFile, Outcome {
  format: ImportFormatName
  /** Of the file. */
  bytes: number
}

/** What importing a file comes to. */
interface Outcome {
  /** Statements of the file by what becomes of them. */
  counts: Merge['counts']
  /** Rows that would be new or other, a list each. */
  changes: { speakers: number; topics: number; sources: number; findings: number }
  /** Rows that would go. */
  leaving: Leaving
}

export type ImportPreview = { ok: true; plan: ImportPlan } | { ok: false; refusals: readonly Refusal[] }

/**
 * Reads a file (our JSON, W3C Web Annotation JSON-LD, a Hypothesis export, CSV), checks every field and says what importing it would change.
 * Changes nothing. A file that is wrong anywhere is refused whole, with where and why.
 *
 * Large files belong in a worker: `openImporter`.
 *
 * @throws RecordError for what goes wrong with the record itself, never for what is wrong with the file
 */
export async function previewImport(db: OnRecordDatabase, file: Blob | string): Promise<ImportPreview> {
  try {
    const staged = await readFile(file)
    return { ok: true, plan: await planned(db, { ...staged, bytes: typeof file === 'string' ? file.length : file.size }) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, refusals: error.refusals }
    throw await explained(error)
  }
}

/** What a file that was read already would change in the record as it stands now. */
export async function planned(db: OnRecordDatabase, file: StagedFile & Pick<ImportPlan, 'format' | 'bytes'>): Promise<ImportPlan> {
  const merge = await db.transaction('r', db.tables, async () => await mergeRows(db, file.rows, file.foreign))
  return { ...file, ...outcomeOf(merge) }
}

function outcomeOf({ speakers, topics, sources, findings, counts, leaving }: Merge): Outcome {
  const changes = { speakers: speakers.length, topics: topics.length, sources: sources.length, findings: findings.length }
  return { counts, changes, leaving }
}

/**
 * Imports a planned file: everything in one transaction or nothing, as one step to undo, after a snapshot of the record as it was. Merges by id
 * and by the same words of the same speaker and page; the newer of two rows wins, worked out anew against the record as it stands now.
 *
 * @returns what became of the file's statements
 * @throws RecordError `storage-full`, `cancelled`, `changed-meanwhile` where it would come to something else than was planned
 */
export async function applyImport(
  db: OnRecordDatabase,
  plan: ImportPlan,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Merge['counts']> {
  if ((await db.statements.count()) > 0) await takeSnapshot(db, 'import')
  step('import.snapshot')
  const counts = await recordStep(
    db,
    async (change) => {
      const merge = await mergeRows(db, plan.rows, plan.foreign)
      stopIf(signal)
      if (!agree(plan, outcomeOf(merge))) throw new RecordError('changed-meanwhile')
      await write(change, merge)
      stopIf(signal)
      await queueChecks(change, plan, merge)
      step('import.queued')
      return {
        action: 'import',
        parameters: { count: merge.counts.added + merge.counts.updated + merge.counts.joined },
        result: merge.counts,
      }
    },
    plan.bytes * SPREAD,
  )
  step('import.committed')
  return counts
}

/** Writes a merge. Old findings go first: a pair has one place. */
export async function write(change: Change, merge: Merge): Promise<void> {
  await change.put('speakers', merge.speakers)
  await change.put('topics', merge.topics)
  await change.put('sources', merge.sources)
  step('import.sources')
  await change.add('utterances', merge.utterances)
  const changed = new Set(merge.changed)
  await change.add(
    'statements',
    merge.statements.filter((one) => !changed.has(one.id)),
  )
  await change.put(
    'statements',
    merge.statements.filter((one) => changed.has(one.id)),
  )
  step('import.statements')
  if (merge.changed.length > 0) await tidyDependants(change, merge.changed)
  await change.put('findings', merge.findings)
  step('import.findings')
}

/**
 * Our own export was checked where it came from: only what meets statements on record already is checked again. Foreign files are checked
 * whole, behind everything else.
 */
async function queueChecks(change: Change, plan: ImportPlan, merge: Merge): Promise<void> {
  const speakerIds = [...new Set(merge.statements.map((one) => one.speakerId))].filter((id) => id !== null)
  const met = plan.format === 'json' ? await metBefore(change, speakerIds, plan) : new Set(speakerIds)
  const queued = merge.statements.filter((one) => one.speakerId !== null && met.has(one.speakerId)).map((one) => one.id)
  for (const part of chunks(queued)) await queueCheck(change, part, 'imported')
}

/** The speakers that have a statement on record which is not out of the file. */
async function metBefore(change: Change, speakerIds: readonly string[], plan: ImportPlan): Promise<Set<string>> {
  const inFile = new Set(plan.rows.statements.map((one) => one.id))
  const met = new Set<string>()
  if ((await change.db.statements.count()) === inFile.size) return met
  for (const id of speakerIds) {
    const own = await change.db.statements.where('[speakerId+date]').between([id, ''], [id, '\uffff']).primaryKeys()
    if (own.some((one) => !inFile.has(one))) met.add(id)
  }
  return met
}

function agree(plan: Outcome, { counts, changes, leaving }: Outcome): boolean {
  return JSON.stringify([plan.counts, plan.changes, plan.leaving]) === JSON.stringify([counts, changes, leaving])
}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new RecordError('cancelled')
}
