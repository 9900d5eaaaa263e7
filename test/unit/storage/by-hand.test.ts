import { expect, test } from 'vitest'
import { addFindingByHand, type Finding, keepStatement, setFindingStatus } from '../../../storage'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from './fixtures'

/** A pair of which a judge said `verdict`, and the user `status`; then the user marks it as contradicting. */
async function marked(verdict: Finding['verdict'], status: Finding['status']) {
  const db = await freshRecord()
  const { statement: a } = await keepStatement(db, draft({ text: 'We will not raise taxes.' }))
  const { statement: b } = await keepStatement(db, draft({ text: 'We will raise taxes.', date: '2025-05-01' }))
  const evidence = [{ kind: 'meaning', earlier: [], later: [], supports: false }] satisfies Finding['evidence']
  const sides = { earlierUtteranceId: a.utteranceId, laterUtteranceId: b.utteranceId }
  const known = await saveFinding(db, { ...sides, verdict, reason: 'meaning', score: 0.7, evidence, judge: 'm@1' })
  if (status !== 'open') await setFindingStatus(db, known!.id, status, status === 'dismissed' ? 'irony' : null)
  const before = (await db.findings.toArray())[0]
  await addFindingByHand(db, b.id, a.id)
  const after = (await db.findings.toArray())[0]
  expect(after).toMatchObject({ id: known!.id, ...sides, verdict: 'contradiction', status: 'confirmed', dismissReason: null })
  return { before, after }
}

test.each([
  ['called a tension', 'tension', 'open'],
  ['called a tension, rightly', 'tension', 'confirmed'],
  ['called a contradiction, wrongly', 'contradiction', 'dismissed'],
] as const)('what a judge %s and the user marks as contradicting is the user’s own finding', async (_, verdict, status) => {
  const { after } = await marked(verdict, status)
  expect(after).toMatchObject({ origin: 'hand', judge: 'hand', reason: 'by-hand', score: 1, evidence: [] })
})

test('marking what a judge called a contradiction confirms it', async () => {
  const { before, after } = await marked('contradiction', 'open')
  expect(after).toEqual({ ...before, status: 'confirmed', updatedAt: after?.updatedAt })
})

test('a confirmed contradiction is left alone', async () => {
  const { before, after } = await marked('contradiction', 'confirmed')
  expect(after).toEqual(before)
})
