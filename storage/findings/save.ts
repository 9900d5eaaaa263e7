import type { Evidence, Reason } from '../../contradiction/types'
import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { recordStep } from '../journal/record'
import { newRow, now } from '../rows'
import type { DismissReason, Finding, FindingStatus, Statement } from '../types'
import { dismissalOf } from './memory'
import { inOrder, reportOf } from './order'
import { findingOfPair } from './read'

/** What a judge says of two utterances. */
export interface FindingDraft {
  earlierUtteranceId: string
  laterUtteranceId: string
  verdict: Finding['verdict']
  reason: Reason | null
  score: number
  evidence: Evidence[]
  judge: string
}

/**
 * Writes a judge's finding, inside a transaction of the caller's: one a pair. What the user said of the pair stays, and so does a finding made
 * by hand; a new verdict on an open one replaces the old.
 *
 * @returns the finding as it stands; null where a side is no longer on record or the sides are of two speakers
 */
export async function writeFinding(db: OnRecordDatabase, draft: FindingDraft): Promise<Finding | null> {
  const known = await findingOfPair(db, draft.earlierUtteranceId, draft.laterUtteranceId)
  if (known && (known.status !== 'open' || known.origin === 'hand')) return known
  const sides = await sidesOf(db, draft.earlierUtteranceId, draft.laterUtteranceId)
  if (sides === null) return null
  const { verdict, reason, score, judge } = draft
  const evidence = facing(draft, sides.earlierUtteranceId)
  if (known) {
    // The sides too: the date of one may have been corrected since.
    const again: Finding = { ...known, ...sides, verdict, reason, score, evidence, judge, updatedAt: now() }
    await db.findings.put(again)
    return again
  }
  const ordered = { ...sides, verdict, reason, score, evidence, judge, origin: 'judge' } as const
  const finding: Finding = { ...newRow(), ...ordered, ...(await saidBefore(db, sides)) }
  await db.findings.add(finding)
  return finding
}

/** What the user said of the pair while one side was but a quote on a page. */
async function saidBefore(
  db: OnRecordDatabase,
  { earlierUtteranceId, laterUtteranceId }: Sides,
): Promise<Pick<Finding, 'status' | 'dismissReason'>> {
  const [earlier, later] = await db.utterances.bulkGet([earlierUtteranceId, laterUtteranceId])
  const dismissal = earlier && later && (await dismissalOf(db, earlier, later))
  return dismissal ? { status: 'dismissed', dismissReason: dismissal.reason } : { status: 'open', dismissReason: null }
}

/** A draft's evidence with its sides as they are stored. */
function facing({ evidence, earlierUtteranceId }: FindingDraft, earlier: string): Evidence[] {
  const kept = evidence.map(({ kind, earlier, later, supports }) => ({ kind, earlier, later, supports }))
  return earlierUtteranceId === earlier ? kept : kept.map((one) => ({ ...one, earlier: one.later, later: one.earlier }))
}

type Sides = Pick<Finding, 'speakerId' | 'earlierUtteranceId' | 'laterUtteranceId' | 'earlierStatementId' | 'laterStatementId'>

/** Two utterances with the statements that stand for them, in the order of the days that these have. */
async function sidesOf(db: OnRecordDatabase, oneId: string, otherId: string): Promise<Sides | null> {
  const [one, other] = await db.utterances.bulkGet([oneId, otherId])
  if (!one || !other || one.id === other.id || one.speakerId === null || one.speakerId !== other.speakerId) return null
  const reports = [await reportOf(db, one.id), await reportOf(db, other.id)]
  if (!reports[0] || !reports[1]) return null
  const [earlier, later] = inOrder(reports[0], reports[1])
  return {
    speakerId: one.speakerId,
    earlierUtteranceId: earlier.utteranceId,
    laterUtteranceId: later.utteranceId,
    earlierStatementId: earlier.id,
    laterStatementId: later.id,
  }
}

/**
 * Says of a finding what the user thinks: confirmed, dismissed with a reason, or open again.
 *
 * @throws RecordError `not-found`
 */
export async function setFindingStatus(
  db: OnRecordDatabase,
  id: string,
  status: FindingStatus,
  reason: DismissReason | null = null,
): Promise<Finding> {
  return await recordStep(db, async (change) => {
    const finding = await db.findings.get(id)
    if (finding === undefined) throw new RecordError('not-found', { table: 'findings', id })
    const dismissReason = status === 'dismissed' ? reason : null
    const judged: Finding = { ...finding, status, dismissReason, updatedAt: now() }
    await change.put('findings', [judged])
    return { action: 'judge-finding', parameters: { status }, result: judged }
  })
}

/**
 * Writes a finding together with the user's word that it is right, in one step or not at all. Undoing leaves it open.
 *
 * @returns the finding; null where a side is no longer on record or the sides are of two speakers
 * @throws RecordError
 */
export async function saveConfirmed(db: OnRecordDatabase, draft: FindingDraft): Promise<Finding | null> {
  return await recordStep(db, async (change) => {
    const found = await writeFinding(db, draft)
    const finding: Finding | null = found && { ...found, status: 'confirmed', dismissReason: null, updatedAt: now() }
    if (finding) await change.put('findings', [finding])
    return { action: 'judge-finding', parameters: { status: 'confirmed' }, result: finding }
  })
}

/**
 * Marks two statements of one speaker as contradicting, by the user's own hand. Of what a judge said of the pair only an open
 * contradiction is thereby confirmed: anything else is no credit to the judge.
 *
 * @throws RecordError `not-found`, `invalid` where they are the same words or of two speakers
 */
export async function addFindingByHand(db: OnRecordDatabase, statementA: string, statementB: string): Promise<Finding> {
  return await recordStep(db, async (change) => {
    const [a, b] = await db.statements.bulkGet([statementA, statementB])
    if (!a || !b) throw new RecordError('not-found', { table: 'statements', id: a ? statementB : statementA })
    if (a.speakerId === null || a.speakerId !== b.speakerId) throw new RecordError('invalid', { rule: 'both statements of one speaker' })
    if (a.utteranceId === b.utteranceId) throw new RecordError('invalid', { rule: 'two different statements' })
    const known = await findingOfPair(db, a.utteranceId, b.utteranceId)
    const finding = known ? markedByHand(known) : byHand(...inOrder(a, b))
    await change.put('findings', [finding])
    return { action: 'add-finding', parameters: { text: a.text.slice(0, 80) }, result: finding }
  })
}

function byHand(earlier: Statement, later: Statement): Finding {
  return {
    ...newRow(),
    speakerId: earlier.speakerId,
    earlierUtteranceId: earlier.utteranceId,
    laterUtteranceId: later.utteranceId,
    earlierStatementId: earlier.id,
    laterStatementId: later.id,
    evidence: [],
    ...OWN_WORD,
  }
}

const OWN_WORD = {
  verdict: 'contradiction',
  reason: 'by-hand',
  score: 1,
  judge: 'hand',
  origin: 'hand',
  status: 'confirmed',
  dismissReason: null,
} as const satisfies Partial<Finding>

/** A judge's open contradiction is agreed with; what it called less, or the user had dismissed, becomes the user's own. */
function markedByHand(known: Finding): Finding {
  if (known.verdict === 'tension' || known.status === 'dismissed') return { ...known, ...OWN_WORD, evidence: [], updatedAt: now() }
  return known.status === 'confirmed' ? known : { ...known, status: 'confirmed', updatedAt: now() }
}
