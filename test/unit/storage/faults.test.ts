import Dexie from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import {
  applyImport,
  asRecordError,
  claimCheck,
  completeCheck,
  deleteStatements,
  failCheck,
  keepStatement,
  mergeSpeakers,
  type OnRecordDatabase,
  openDatabase,
  openFindings,
  pendingChecks,
  previewImport,
  redo,
  saveConfirmed,
  undo,
  updateStatement,
} from '../../../storage'
import { explained } from '../../../storage/errors'
import { exported, wholeState } from './dump'
import { draft, freshRecord } from './fixtures'
import { fullDisk } from './full-disk'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  globalThis.onRecordFault = undefined
})

async function twoStatements(db: OnRecordDatabase) {
  const a = await keepStatement(db, draft({ text: 'We will not raise taxes.', topics: ['Tax'] }))
  const b = await keepStatement(db, draft({ text: 'We will raise taxes.', speaker: 'A. Keller', url: 'https://moor-post.example/1' }))
  await keepStatement(db, draft({ text: 'Taxes stay as they are.' }))
  return [a.statement, b.statement] as const
}

const NEXT = draft({ text: 'Another word.', speaker: 'Olaf Brandt', topics: ['Bridge'] })

/** Each change of the record that a fault must not tear. */
const CHANGES: Record<string, (db: OnRecordDatabase) => Promise<unknown>> = {
  keep: (db) => keepStatement(db, NEXT),
  edit: async (db) => updateStatement(db, (await db.statements.toArray())[0]!.id, { text: 'New words.', speakerName: 'Olaf Brandt' }),
  delete: async (db) => deleteStatements(db, await db.statements.toCollection().primaryKeys()),
  merge: async (db) => {
    const [a, b] = await db.speakers.toArray()
    return mergeSpeakers(db, a!.id, [b!.id])
  },
  confirm: async (db) => {
    const texts = ['We will not raise taxes.', 'Taxes stay as they are.']
    const [earlier, later] = await db.statements.filter(({ text }) => texts.includes(text)).toArray()
    const sides = { earlierUtteranceId: earlier!.utteranceId, laterUtteranceId: later!.utteranceId }
    return saveConfirmed(db, { ...sides, verdict: 'contradiction', reason: 'negation', score: 0.9, evidence: [], judge: 'rules@1' })
  },
  undo,
  import: async (db) => {
    const preview = await previewImport(db, FILE)
    return preview.ok && applyImport(db, preview.plan)
  },
}

const from = await freshRecord()
await keepStatement(from, NEXT)
const FILE = await exported(from)

test.each(Object.keys(CHANGES))('%s with a full disk at any write: nothing changes, and the error says so', async (name) => {
  const errors = [
    () => new DOMException('full', 'QuotaExceededError'),
    () => new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError')),
  ]
  for (const error of errors) {
    for (let room = 0, succeeded = false; !succeeded; room++) {
      const disk = fullDisk(error)
      const db = await openDatabase(`full-${name}-${crypto.randomUUID()}`, { middleware: [disk.middleware] })
      await twoStatements(db)
      const before = await wholeState(db)
      disk.room = room
      try {
        await CHANGES[name]?.(db)
        succeeded = true
        expect(room).toBeGreaterThan(2)
      } catch (thrown) {
        expect(thrown).toMatchObject({ name: 'RecordError', kind: 'storage-full' })
        expect(await wholeState(db)).toEqual(before)
      }
      disk.room = Number.POSITIVE_INFINITY
      await keepStatement(db, draft({ text: 'Room again.' }))
      await db.delete()
    }
  }
})

test.each(Object.keys(CHANGES))('%s failing at each of its named points: nothing changes, or all of it', async (name) => {
  vi.stubEnv('ON_RECORD_FAULTS', '1')
  const points: string[] = []
  globalThis.onRecordFault = (point) => points.push(point)
  await CHANGES[name]?.(await preparedRecord())
  const named = [...points]
  expect(named.length).toBeGreaterThan(1)
  for (const [n, point] of named.entries()) {
    const db = await preparedRecord()
    const before = await wholeState(db)
    let passed = 0
    globalThis.onRecordFault = () => {
      if (passed++ === n) throw new Error(`fault at ${point}`)
    }
    await expect(CHANGES[name]?.(db)).rejects.toThrow()
    globalThis.onRecordFault = undefined
    if (point.endsWith('.committed')) expect(await wholeState(db)).not.toEqual(before)
    else expect(await wholeState(db)).toEqual(before)
  }
})

async function preparedRecord(): Promise<OnRecordDatabase> {
  const fault = globalThis.onRecordFault
  globalThis.onRecordFault = undefined
  const db = await freshRecord()
  await twoStatements(db)
  globalThis.onRecordFault = fault
  return db
}

test('a check is done once in effect, whoever else was given it', async () => {
  const db = await freshRecord()
  const a = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  // Newest first: two that were kept in one millisecond are equally new.
  await new Promise((resolve) => setTimeout(resolve, 5))
  const b = await keepStatement(db, draft({ text: 'We will raise taxes.' }))
  const killed = await claimCheck(db, 'first', -1)
  const again = await claimCheck(db, 'second', 60_000)
  expect(again?.id).toBe(killed?.id)
  expect(killed?.statementId).toBe(b.statement.id)
  const pair = { earlierUtteranceId: a.statement.utteranceId, laterUtteranceId: b.statement.utteranceId }
  const verdict = { ...pair, verdict: 'contradiction' as const, reason: null, score: 0.9, evidence: [], judge: 'rules@1' }
  expect(await completeCheck(db, again!.id, [verdict])).toHaveLength(1)
  expect(await completeCheck(db, killed!.id, [{ ...verdict, score: 0.1 }])).toEqual([])
  expect((await openFindings(db)).map((view) => view.finding.score)).toEqual([0.9])
  expect((await pendingChecks(db)).queued).toBe(1)
})

test('a check that fails goes to the back, and is left after five attempts', async () => {
  const db = await freshRecord()
  await keepStatement(db, draft({ text: 'One.' }))
  await keepStatement(db, draft({ text: 'Two.' }))
  const first = await claimCheck(db, 'w', 60_000)
  await failCheck(db, first!.id, 'model missing')
  expect((await claimCheck(db, 'w', 60_000))?.id).not.toBe(first!.id)
  for (let i = 0; i < 4; i++) await failCheck(db, (await claimCheck(db, 'w', 60_000))!.id, 'model missing')
  expect(await pendingChecks(db)).toEqual({ queued: 0, running: 1, failed: 1 })
})

test('undo and redo of more than a hundred steps, after opening the record again', async () => {
  const name = `long-${crypto.randomUUID()}`
  let db = await openDatabase(name)
  for (let i = 0; i < 120; i++) await keepStatement(db, draft({ text: `Sentence ${i}.`, speaker: `Speaker ${i % 7}` }))
  const end = await wholeState(db)
  db.close()
  db = await openDatabase(name)
  for (let i = 0; i < 110; i++) expect(await undo(db)).not.toBeNull()
  expect(await db.statements.count()).toBe(10)
  for (let i = 0; i < 110; i++) expect(await redo(db)).not.toBeNull()
  expect(await wholeState(db)).toEqual(end)
})

test.each([
  [new DOMException('', 'QuotaExceededError'), 'storage-full'],
  [Object.assign(new Error(), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }), 'storage-full'],
  [new Dexie.BulkError('1 of 1 operations failed', [new DOMException('', 'QuotaExceededError')]), 'storage-full'],
  [new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'), 'storage-full'],
  [new DOMException('', 'InvalidStateError'), 'closed'],
  [new DOMException('', 'VersionError'), 'newer-database'],
  [new DOMException('', 'UnknownError'), 'unreadable'],
  ['odd', 'unknown'],
])('%s is said as %s', (thrown, kind) => {
  expect(asRecordError(thrown).kind).toBe(kind)
})

test.each([
  ['unreadable', new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')],
  ['closed', new Dexie.DatabaseClosedError()],
  ['unknown', Object.assign(new Error(), { name: 'AbortError' })],
])('what would be said as %s is a full disk where the browser has no room left', async (kind, thrown) => {
  const disk = { usage: 1_000_000, quota: 1_000_000 }
  vi.stubGlobal('navigator', { storage: { estimate: async () => disk } })
  expect((await explained(thrown)).kind).toBe('storage-full')
  disk.quota = 100_000_000
  expect((await explained(thrown)).kind).toBe(kind)
  vi.stubGlobal('navigator', {})
  expect((await explained(thrown)).kind).toBe(kind)
})
