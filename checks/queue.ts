import type { Engine } from '../contradiction'
import {
  type Check,
  claimCheck,
  completeCheck,
  type Finding,
  failCheck,
  getStatementView,
  type OnRecordDatabase,
  renewLease,
} from '../storage'
import { findingsOfUtterances } from '../storage/findings/read'
import { noteByRules } from './by-rules'
import { draftOf, isOutdated, isStandIn, mayReplace } from './drafts'
import type { Archives } from './record-archive'

/** A check that a runner holds for longer without a sign of life is taken over by the next that looks. */
const LEASE = 60_000

/** A check that is done. */
export interface CheckDone {
  statementId: string
  findings: Finding[]
  /** Open findings that the judge no longer holds; they are gone. */
  withdrawn: Finding[]
  /** Pairs that the judge looked at. */
  judged: number
  /** False where the statement's language is not one that the judge knows. */
  checked: boolean
}

/** The judge's findings of an utterance of which the user has not said anything, by the other side. */
async function openFindings(db: OnRecordDatabase, utteranceId: string): Promise<Map<string, Finding>> {
  const open = (await findingsOfUtterances(db, [utteranceId])).filter(({ status, origin }) => status === 'open' && origin === 'judge')
  return new Map(open.map((one) => [one.earlierUtteranceId === utteranceId ? one.laterUtteranceId : one.earlierUtteranceId, one]))
}

/** The findings of one statement against its speaker's record, and those that no longer hold; nothing is written. */
async function judgeStatement({ db, engine, archives, signal, since }: QueueOptions, statementId: string, beat: () => Promise<void>) {
  const result = { drafts: [] as NonNullable<ReturnType<typeof draftOf>>[], withdrawn: [] as Finding[], judged: 0, checked: true }
  const view = await getStatementView(db, statementId)
  if (!view?.statement.speakerId) return result
  const { speakerId, utteranceId } = view.statement
  let archive = await archives.of(speakerId)
  if (archive.statementOf(utteranceId) === undefined) {
    // Edited words are another utterance, and the number of statements is what it was.
    archives.drop(speakerId)
    archive = await archives.of(speakerId)
  }
  const claim = archive.claims.find((one) => one.id === utteranceId)
  if (!claim) return result
  const open = await openFindings(db, utteranceId)
  for await (const judged of engine.check(claim, archive, signal, new Set(open.keys()))) {
    await beat()
    if (judged.verdict.verdict === 'unchecked') {
      if (judged.earlier === judged.later) result.checked = false
      continue
    }
    result.judged++
    const known = open.get(judged.earlier === claim ? judged.later.id : judged.earlier.id)
    if (known && !mayReplace(known, judged.verdict.judge)) continue
    const draft = draftOf(judged)
    if (draft) result.drafts.push(draft)
    else if (known && isOutdated(known, judged.verdict.judge, engine, since)) result.withdrawn.push(known)
  }
  return result
}

export interface QueueOptions {
  db: OnRecordDatabase
  engine: Engine
  archives: Archives
  /** Name of this runner, unique to its start. */
  owner: string
  signal: AbortSignal
  /** When the judge and the rules at work took over; ISO 8601. */
  since: string
  leaseMs?: number
  onDone?: (done: CheckDone) => void
}

async function work(options: QueueOptions, check: Check): Promise<boolean> {
  const { db, owner, signal, leaseMs = LEASE } = options
  let held = true
  let renewed = Date.now()
  const beat = async () => {
    if (Date.now() - renewed < leaseMs / 3) return
    renewed = Date.now()
    held = await renewLease(db, check.id, owner, leaseMs)
    if (!held) throw new Error('another runner took the check over')
  }
  try {
    const { drafts, withdrawn, judged, checked } = await judgeStatement(options, check.statementId, beat)
    if (isStandIn(options.engine)) await noteByRules(db, check.statementId)
    const findings = await completeCheck(db, check.id, drafts, withdrawn)
    options.onDone?.({ statementId: check.statementId, findings, withdrawn, judged, checked })
    return true
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (held) await failCheck(db, check.id, error instanceof Error ? error.message : String(error))
    if (error instanceof Error && error.name === 'ModelProblem') throw error
    return false
  }
}

/**
 * Works through the queue, highest priority first, then newest, until nothing waits. Killed at any point, the next run goes on: a check's
 * findings and its end are one transaction.
 *
 * @returns how many checks were done
 * @throws ModelProblem when the models can't be used; the signal's reason when aborted
 */
export async function runQueue(options: QueueOptions): Promise<number> {
  const { db, owner, signal, leaseMs = LEASE } = options
  let done = 0
  for (;;) {
    signal.throwIfAborted()
    const check = await claimCheck(db, owner, leaseMs)
    if (!check) return done
    if (await work(options, check)) done++
  }
}
