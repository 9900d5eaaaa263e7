import type { OnRecordDatabase } from '../database'
import { type FindingDraft, writeFinding } from '../findings/save'
import { type ClearedPair, withdrawFinding } from '../findings/withdraw'
import { now } from '../rows'
import { step } from '../step'
import type { Check, Finding } from '../types'
import { writing } from '../writing'

/** A check that failed so often is left alone until it is asked for again. */
export const MAX_ATTEMPTS = 5

/**
 * Takes the next check: highest priority first, then newest. A check whose lease ran out (its owner was killed) is taken over.
 *
 * @param owner    name of this runner, unique to its start
 * @param leaseMs  how long it may take before another may take it over
 * @returns        the check, or null where nothing waits
 */
export async function claimCheck(db: OnRecordDatabase, owner: string, leaseMs: number): Promise<Check | null> {
  const claimed = await writing(() =>
    db.transaction('rw', db.checks, async () => {
      const at = now()
      const check = (await overdue(db, at)) ?? (await nextOf(db, 'queued'))
      if (check === undefined) return null
      const leaseUntil = new Date(Date.now() + leaseMs).toISOString()
      const own: Check = { ...check, state: 'running', leaseOwner: owner, leaseUntil, attempts: check.attempts + 1, updatedAt: at }
      await db.checks.put(own)
      return own
    }),
  )
  if (claimed) step('check.claimed')
  return claimed
}

/** Holds on to a check that takes longer. @returns false where another has it by now */
export async function renewLease(db: OnRecordDatabase, checkId: string, owner: string, leaseMs: number): Promise<boolean> {
  return await writing(() =>
    db.transaction('rw', db.checks, async () => {
      const check = await db.checks.get(checkId)
      if (check?.leaseOwner !== owner) return false
      await db.checks.put({ ...check, leaseUntil: new Date(Date.now() + leaseMs).toISOString() })
      return true
    }),
  )
}

/**
 * Writes a check's findings, takes open ones back that no longer hold, and takes the check off the queue, in one transaction. A check that another runner completed is gone, and the
 * findings given for it again are not written: each check is done once in effect.
 *
 * @param cleared pairs between which the judge sees no conflict; see `withdrawFinding`
 * @returns the findings as they stand; empty where the check was done before
 */
export async function completeCheck(
  db: OnRecordDatabase,
  checkId: string,
  findings: readonly FindingDraft[],
  cleared: readonly ClearedPair[] = [],
): Promise<Finding[]> {
  const written = await writing(() =>
    db.transaction('rw', db.checks, db.findings, db.utterances, db.statements, db.dismissals, async () => {
      if ((await db.checks.get(checkId)) === undefined) return []
      step('check.begun')
      const saved: Finding[] = []
      for (const draft of findings) {
        const finding = await writeFinding(db, draft)
        if (finding) saved.push(finding)
      }
      for (const pair of cleared) await withdrawFinding(db, pair)
      step('check.findings')
      await db.checks.delete(checkId)
      step('check.done')
      return saved
    }),
  )
  step('check.committed')
  return written
}

/** Puts a check back in the queue with its error noted, behind the others; after too many attempts it is left as failed. */
export async function failCheck(db: OnRecordDatabase, checkId: string, error: string): Promise<void> {
  await writing(() =>
    db.transaction('rw', db.checks, async () => {
      const check = await db.checks.get(checkId)
      if (check !== undefined) await db.checks.put(putBack(check, error))
    }),
  )
}

/**
 * Puts back the checks that other runners hold, as `failCheck` does: for the start of a runner that knows the others to be gone, so that
 * nothing waits for a dead one's lease, and a check that kills whoever runs it is left as failed in the end.
 *
 * @param owner the one runner that lives
 */
export async function releaseChecks(db: OnRecordDatabase, owner: string): Promise<void> {
  await writing(() =>
    db.transaction('rw', db.checks, async () => {
      const held = await inState(db, 'running').toArray()
      const left = held.filter(({ leaseOwner }) => leaseOwner !== owner)
      await db.checks.bulkPut(left.map((check) => putBack(check, 'its runner ended')))
    }),
  )
}

function putBack(check: Check, error: string): Check {
  const state = check.attempts >= MAX_ATTEMPTS ? 'failed' : 'queued'
  return { ...check, state, priority: check.priority - 1, error, leaseOwner: null, leaseUntil: null, updatedAt: now() }
}

/** How many checks wait, run and failed. */
export async function pendingChecks(db: OnRecordDatabase): Promise<{ queued: number; running: number; failed: number }> {
  const [queued = 0, running = 0, failed = 0] = await Promise.all(
    (['queued', 'running', 'failed'] as const).map((state) => inState(db, state).count()),
  )
  return { queued, running, failed }
}

/** Checks of one state, most urgent last. */
export function inState(db: OnRecordDatabase, state: Check['state']) {
  return db.checks.where('[state+priority+createdAt]').between([state, Number.NEGATIVE_INFINITY], [state, Number.POSITIVE_INFINITY, []])
}

async function nextOf(db: OnRecordDatabase, state: Check['state']): Promise<Check | undefined> {
  return await inState(db, state).last()
}

async function overdue(db: OnRecordDatabase, at: string): Promise<Check | undefined> {
  return await inState(db, 'running')
    .filter((check) => check.leaseUntil === null || check.leaseUntil < at)
    .last()
}
