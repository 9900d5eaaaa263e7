import { liveQuery } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { noteFeedback } from '../../../checks'
import {
  addFindingByHand,
  countsForBadge,
  findingsOfPage,
  findingsWithStatus,
  getStatementView,
  getStatementViews,
  keepStatement,
  type OnRecordDatabase,
  recentStatements,
  searchStatementIds,
  searchStatements,
  statementsOfPage,
  statementsOfSpeaker,
  suggestMerges,
} from '../../../storage'
import { draft, freshRecord, PAGE } from '../components/records'
import { until } from '../components/surface'
import { watched } from './watched'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Six statements of one page and speaker, two of which conflict. */
async function record(): Promise<{ db: OnRecordDatabase; speakerId: string; ids: string[] }> {
  const db = await freshRecord()
  const kept = []
  for (let n = 0; n < 6; n++) kept.push((await keepStatement(db, draft({ text: `Sentence number ${n}.` }))).statement)
  const [a, b] = kept
  if (a && b) await addFindingByHand(db, a.id, b.id)
  return { db, speakerId: a?.speakerId ?? '', ids: kept.map(({ id }) => id) }
}

const READS: Record<string, (db: OnRecordDatabase, speakerId: string, ids: string[]) => Promise<unknown>> = {
  "a page's statements": (db) => statementsOfPage(db, PAGE),
  "a page's findings": (db) => findingsOfPage(db, PAGE),
  "a page's badge": (db) => countsForBadge(db, PAGE),
  "a speaker's newest": (db, speakerId) => statementsOfSpeaker(db, speakerId, 50),
  'the last ones kept': (db) => recentStatements(db, 50),
  'one statement': (db, _, [id = '']) => getStatementView(db, id),
  'the statements in sight': (db, _, ids) => getStatementViews(db, ids),
  'findings that are confirmed': (db) => findingsWithStatus(db, 'confirmed'),
}

test.each(Object.keys(READS))('%s: asked all at once, in one transaction', async (name) => {
  const count = watched()
  const { db, speakerId, ids } = await record()
  count.clear()
  const found = await READS[name]?.(db, speakerId, ids)
  expect(JSON.stringify(found)).toMatch(/Sentence number|"kept":6/)
  expect([count.transactions(), count.cursors()]).toEqual([1, 0])
  await db.delete()
})

const BY_FINDINGS: Record<string, (db: OnRecordDatabase) => Promise<unknown>> = {
  'statements with a finding': (db) => searchStatementIds(db, 'has:finding'),
  'what the user said of findings': noteFeedback,
}

test.each(Object.keys(BY_FINDINGS))('%s: as many steps with many findings as with one', async (name) => {
  const count = watched()
  const { db, ids } = await record()
  const steps = async () => {
    await BY_FINDINGS[name]?.(db)
    count.clear()
    await BY_FINDINGS[name]?.(db)
    return count.cursors()
  }
  const few = await steps()
  for (const one of ids.slice(2)) await addFindingByHand(db, ids[0] ?? '', one)
  expect((await searchStatementIds(db, 'has:finding')).length).toBe(6)
  expect(await steps()).toBe(few)
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
