import { expect, test } from 'vitest'
import { precisionOf } from '../../../entrypoints/library/findings/precision'
import {
  addFindingByHand,
  dismissQuote,
  type Finding,
  history,
  keepStatement,
  type OnRecordDatabase,
  redo,
  setFindingStatus,
  undo,
} from '../../../storage'
import type { QuoteFlag } from '../../../storage/findings/memory'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from './fixtures'

const QUOTE = 'We will raise taxes.'

async function rival() {
  const db = await freshRecord()
  const { statement } = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  return { db, statement, rivalUtteranceId: statement.utteranceId }
}

const flag = (rivalUtteranceId: string, change: Partial<QuoteFlag> = {}): QuoteFlag => ({
  rivalUtteranceId,
  speakerName: 'Anna Keller',
  text: QUOTE,
  verdict: 'contradiction',
  judgeReason: 'negation',
  ...change,
})

/** The quote is kept after all, and the check finds the pair again. */
async function keptLater(db: OnRecordDatabase, rivalUtteranceId: string) {
  const { statement } = await keepStatement(db, draft({ text: QUOTE, date: '2025-05-01' }))
  const sides = { earlierUtteranceId: rivalUtteranceId, laterUtteranceId: statement.utteranceId }
  const finding = await saveFinding(db, { ...sides, verdict: 'contradiction', reason: 'negation', score: 0.9, evidence: [], judge: 'm@1' })
  return { statement, finding: finding! }
}

const CONTRADICTION = { kind: 'contradiction', confirmed: 0, dismissed: 0, open: 0 } as const

test.each([
  ['contradiction', 'negation', 'contradiction'],
  ['contradiction', 'changed-position', 'changed-position'],
  ['contradiction', 'broken-promise', 'broken-promise'],
  ['contradiction', null, 'contradiction'],
  ['tension', 'meaning', 'tension'],
] as const)('a %s by %s, dismissed on a quote that is not kept, counts as a dismissed %s', async (verdict, judgeReason, kind) => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId, { verdict, judgeReason }), 'irony')
  expect(await precisionOf(db)).toEqual([{ kind, confirmed: 0, dismissed: 1, open: 0 }])
})

test('one dismissed before what the judge had said was kept counts as a contradiction', async () => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId), null)
  await db.dismissals.toCollection().modify((row) => {
    delete row.verdict
    delete row.judgeReason
  })
  expect(await precisionOf(db)).toEqual([{ ...CONTRADICTION, dismissed: 1 }])
})

test('the same words dismissed twice, by two spellings of the speaker, count once', async () => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId), null)
  await dismissQuote(db, flag(rivalUtteranceId, { speakerName: 'A. Keller', text: 'We will  raise taxes' }), 'other')
  expect(await db.dismissals.count()).toBe(2)
  expect(await precisionOf(db)).toEqual([{ ...CONTRADICTION, dismissed: 1 }])
})

test.each([
  ['open', { ...CONTRADICTION, dismissed: 1 }],
  ['confirmed', { ...CONTRADICTION, confirmed: 1 }],
  ['dismissed', { ...CONTRADICTION, dismissed: 1 }],
] satisfies [Finding['status'], object][])('kept later, with a finding that is %s, the pair counts once', async (status, count) => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId), null)
  const { finding } = await keptLater(db, rivalUtteranceId)
  if (status !== 'open') await setFindingStatus(db, finding.id, status)
  expect(await precisionOf(db)).toEqual([count])
})

test('kept later and marked as contradicting by hand, it says nothing of the judge', async () => {
  const { db, statement, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId), null)
  const { statement: later } = await keepStatement(db, draft({ text: QUOTE, date: '2025-05-01' }))
  await addFindingByHand(db, statement.id, later.id)
  expect(await precisionOf(db)).toEqual([])
})

test('other pairs count beside it', async () => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId, { text: 'We may raise taxes.' }), null)
  const { finding } = await keptLater(db, rivalUtteranceId)
  await setFindingStatus(db, finding.id, 'confirmed')
  expect(await precisionOf(db)).toEqual([{ ...CONTRADICTION, confirmed: 1, dismissed: 1 }])
})

test('what was dismissed is taken back and done again whole', async () => {
  const { db, rivalUtteranceId } = await rival()
  await dismissQuote(db, flag(rivalUtteranceId, { verdict: 'tension', judgeReason: 'meaning' }), 'irony')
  const [row] = await db.dismissals.toArray()
  expect(row).toMatchObject({ verdict: 'tension', judgeReason: 'meaning', reason: 'irony' })
  await undo(db)
  expect(await precisionOf(db)).toEqual([])
  await redo(db)
  expect(await db.dismissals.toArray()).toEqual([row])
  expect((await history(db))[0]?.action).toBe('dismiss-quote')
})
