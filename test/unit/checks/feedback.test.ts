import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRunner, noteFeedback, resetFeedback, thresholdShift } from '../../../checks'
import { dismissQuote, getSetting, type OnRecordDatabase, setFindingStatus, setSetting } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
  await keep(db, 'We will never sell the port.', '2015-01-01')
  for (const day of [1, 2, 3]) await keep(db, `The port was sold on day ${day}.`, `2018-01-0${day}`)
  await createRunner({ db, engine: testEngine(), owner: 'one', signal: new AbortController().signal }).run()
})
afterEach(() => db.delete())

async function decide(status: 'confirmed' | 'dismissed') {
  for (const { id } of await db.findings.toArray()) await setFindingStatus(db, id, status, status === 'dismissed' ? 'other' : null)
  return noteFeedback(db)
}

test('dismissals make the judge stricter, confirms milder', async () => {
  expect(await decide('dismissed')).toBeGreaterThan(0)
  expect(await getSetting(db, 'thresholdShift')).toBeGreaterThan(0)
  expect(await decide('confirmed')).toBeLessThan(0)
})

test('a flag dismissed on a quote that is not kept counts as much as one confirmed', async () => {
  const [finding] = await db.findings.toArray()
  await setFindingStatus(db, finding!.id, 'confirmed')
  expect(await noteFeedback(db)).toBeLessThan(0)
  const rivalUtteranceId = finding!.earlierUtteranceId
  const judged = { verdict: 'contradiction', judgeReason: 'meaning' } as const
  await dismissQuote(db, { speakerName: 'Ada Morrow', text: 'The port was let.', rivalUtteranceId, ...judged }, 'other-matter')
  expect(await noteFeedback(db)).toBe(0)
  await resetFeedback(db)
  expect(await noteFeedback(db)).toBe(0)
})

test('a reset forgets what was said so far', async () => {
  await decide('dismissed')
  await resetFeedback(db)
  expect(await getSetting(db, 'thresholdShift')).toBe(0)
  expect(await noteFeedback(db)).toBe(0)
})

test('the level that the user chose stays, whatever their verdicts add to it', async () => {
  await setSetting(db, 'flagLevel', 'fewer')
  await noteFeedback(db)
  expect(await getSetting(db, 'flagLevel')).toBe('fewer')
  expect(await thresholdShift(db)).toBeCloseTo(0.1)
  expect(await decide('dismissed')).toBeGreaterThan(0)
  expect(await thresholdShift(db)).toBeGreaterThan(0.1)
})
