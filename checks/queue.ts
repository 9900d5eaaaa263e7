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
import { draftOf } from './drafts'
import type { Archives } from './record-archive'

/** After a kill, another runner takes the check over when this has passed. */
const LEASE = 60_000

/** A check that is done. */
export interface CheckDone {
  statementId: string
  findings: Finding[]
  /** Pairs that the judge looked at. */
  judged: number
  /** False where the statement's language is not one that the judge knows. */
  checked: boolean
}

/** The findings of one statement against its speaker's record; nothing is written. */
async function judgeStatement(
  db: OnRecordDatabase,
  engine: Engine,
  archives: Archives,
  statementId: string,
  signal: AbortSignal,
  beat: () => Promise<void>,
) {
  const result = { drafts: [] as NonNullable<ReturnType<typeof draftOf>>[], judged: 0, checked: true }
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
  for await (const judged of engine.check(claim, archive, signal)) {
    await beat()
    if (judged.verdict.verdict === 'unchecked') {
      if (judged.earlier === judged.later) result.checked = false
      continue
    }
    result.judged++
    const draft = draftOf(judged)
    if (draft) result.drafts.push(draft)
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
  leaseMs?: number
  onDone?: (done: CheckDone) => void
}

async function work(options: QueueOptions, check: Check): Promise<boolean> {
  const { db, engine, archives, owner, signal, leaseMs = LEASE } = options
  let held = true
  let renewed = Date.now()
  const beat = async () => {
    if (Date.now() - renewed < leaseMs / 3) return
    renewed = Date.now()
    held = await renewLease(db, check.id, owner, leaseMs)
    if (!held) throw new Error('another runner took the check over')
  }
  try {
    const { drafts, judged, checked } = await judgeStatement(db, engine, archives, check.statementId, signal, beat)
    const findings = await completeCheck(db, check.id, drafts)
    options.onDone?.({ statementId: check.statementId, findings, judged, checked })
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
