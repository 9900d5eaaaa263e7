import { expect, test } from 'vitest'
import { pageRecord } from '../../../entrypoints/background/page-record'
import { keepStatement, setSetting } from '../../../storage'
import { saveFinding } from '../../save-finding'
import { draft, freshRecord } from '../storage/fixtures'

const PAGE = 'https://harbour-gazette.example/fares'

/** A page with one statement, against which a contradiction of little score and a tension of much stand. */
async function record() {
  const db = await freshRecord()
  const { statement: here } = await keepStatement(db, draft({ text: 'Fares will rise', url: PAGE }))
  for (const [text, verdict, score] of [
    ['Fares may stay', 'tension', 0.9],
    ['Fares will not rise', 'contradiction', 0.6],
  ] as const) {
    const { statement } = await keepStatement(db, draft({ text, url: `${PAGE}/${verdict}`, date: '2023-01-02' }))
    const pair = { earlierUtteranceId: statement.utteranceId, laterUtteranceId: here.utteranceId }
    await saveFinding(db, { ...pair, verdict, reason: null, score, evidence: [], judge: 'rules@1' })
  }
  return db
}

const verdictsOf = async (db: Awaited<ReturnType<typeof record>>) =>
  (await pageRecord(db, { url: PAGE, canonicalUrl: PAGE })).findings.map(({ verdict }) => verdict)

test('a page hears of tensions only where the user wants them', async () => {
  const db = await record()
  expect(await verdictsOf(db)).toEqual(['contradiction', 'tension'])
  await setSetting(db, 'showTension', false)
  expect(await verdictsOf(db)).toEqual(['contradiction'])
})
