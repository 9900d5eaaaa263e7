import { liveQuery } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import {
  addFindingByHand,
  countsForBadge,
  findingsOfPage,
  keepStatement,
  type OnRecordDatabase,
  recentStatements,
  searchStatements,
  statementsOfPage,
  statementsOfSpeaker,
  suggestMerges,
} from '../../../storage'
import { draft, freshRecord, PAGE } from '../components/records'
import { until } from '../components/surface'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Six statements of one page and speaker, two of which conflict. */
async function record(): Promise<{ db: OnRecordDatabase; speakerId: string }> {
  const db = await freshRecord()
  const kept = []
  for (let n = 0; n < 6; n++) kept.push((await keepStatement(db, draft({ text: `Sentence number ${n}.` }))).statement)
  const [a, b] = kept
  if (a && b) await addFindingByHand(db, a.id, b.id)
  return { db, speakerId: a?.speakerId ?? '' }
}

/**
 * How often the database is entered, and how many steps go through it one after the other by a cursor. Called before it is opened: Dexie keeps
 * the browser's function.
 */
function watched(): { clear: () => void; transactions: () => number; cursors: () => number } {
  const entered = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const steps = [
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'openKeyCursor'),
    vi.spyOn(IDBCursor.prototype, 'continue'),
  ]
  return {
    clear: () => [entered, ...steps].forEach((spy) => void spy.mockClear()),
    transactions: () => entered.mock.calls.length,
    cursors: () => steps.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
  }
}

const READS: Record<string, (db: OnRecordDatabase, speakerId: string) => Promise<unknown>> = {
  "a page's statements": (db) => statementsOfPage(db, PAGE),
  "a page's findings": (db) => findingsOfPage(db, PAGE),
  "a page's badge": (db) => countsForBadge(db, PAGE),
  "a speaker's newest": (db, speakerId) => statementsOfSpeaker(db, speakerId, 50),
  'the last ones kept': (db) => recentStatements(db, 50),
}

test.each(Object.keys(READS))('%s: asked all at once, in one transaction', async (name) => {
  const count = watched()
  const { db, speakerId } = await record()
  count.clear()
  const found = await READS[name]?.(db, speakerId)
  expect(JSON.stringify(found)).toMatch(/Sentence number|"kept":6/)
  expect([count.transactions(), count.cursors()]).toEqual([1, 0])
  await db.delete()
})

test('what is offered for merging follows the record', async () => {
  const { db } = await record()
  const seen: number[] = []
  const subscription = liveQuery(() => suggestMerges(db)).subscribe((found) => seen.push(found.length))
  await until(() => seen.at(-1) === 0)
  await keepStatement(db, draft({ text: 'Another.', speakerName: 'I. Maraud' }))
  await until(() => seen.at(-1) === 1)
  subscription.unsubscribe()
  expect((await searchStatements(db, 'maraud')).total).toBe(7)
  await db.delete()
})
