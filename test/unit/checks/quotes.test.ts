import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRunner } from '../../../checks'
import type { PageReading, QuoteVerdict } from '../../../messages/page-state'
import { addAlias, dismissQuote, type OnRecordDatabase } from '../../../storage'
import { keep, openRecord, testEngine } from './record'

let db: OnRecordDatabase
beforeEach(async () => {
  db = await openRecord()
})
afterEach(() => db.delete())

const NEVER = 'We will never sell the port.'
const reading = (...texts: string[]): PageReading => ({
  canonicalUrl: 'https://paper.example/today',
  published: '2020-05-05',
  language: 'en',
  quotes: texts.map((text, i) => ({ key: `q${i}`, text, speakerName: 'Ada Morrow', context: null })),
})

async function verdicts(page: PageReading, engine = testEngine(), signal?: AbortSignal): Promise<QuoteVerdict[]> {
  const runner = createRunner({ db, engine, owner: 'one', signal: new AbortController().signal })
  const found: QuoteVerdict[] = []
  for await (const verdict of runner.checkQuotes(page, signal)) found.push(verdict)
  return found
}

describe("a page's quotes", () => {
  test('are checked without being kept', async () => {
    const kept = await keep(db, NEVER, '2015-01-01')
    const [verdict] = await verdicts(reading('The port was sold.'))
    expect(verdict).toMatchObject({ key: 'q0', verdict: 'contradiction', rivalUtteranceId: kept.utteranceId })
    expect(verdict?.earlier).toMatchObject({ statementId: kept.id, text: NEVER, publisher: 'The Paper' })
    expect(verdict?.later).toMatchObject({ statementId: null, text: 'The port was sold.', date: '2020-05-05' })
    expect(await db.statements.count()).toBe(1)
    expect(await db.findings.count()).toBe(0)
  })

  test('each get a verdict in the end', async () => {
    await keep(db, NEVER, '2015-01-01')
    const found = await verdicts(reading('The weather is fine.', 'The port was sold.', 'Порт был продан новому владельцу.'))
    expect(Object.fromEntries(found.map(({ key, verdict }) => [key, verdict]))).toEqual({
      q0: 'none',
      q1: 'contradiction',
      q2: 'unchecked',
    })
  })

  test('that are kept already, or of nobody on record, are left alone', async () => {
    await keep(db, NEVER, '2015-01-01')
    const page = reading('We will never sell the port', 'The port was sold.')
    expect(await verdicts({ ...page, quotes: [page.quotes[0]!, { ...page.quotes[1]!, speakerName: 'Bo Tarn' }] })).toEqual([])
  })

  test('dismissed once stay dismissed, whichever page has the words', async () => {
    const kept = await keep(db, NEVER, '2015-01-01')
    const pair = { speakerName: 'Ada Morrow', text: 'The port was sold.', rivalUtteranceId: kept.utteranceId }
    await dismissQuote(db, { ...pair, verdict: 'contradiction', judgeReason: 'meaning' }, 'other-matter')
    expect((await verdicts(reading('“The port was sold”'))).map(({ verdict }) => verdict)).toEqual(['none'])
  })

  test('dismissed under one name of the speaker stay so under another', async () => {
    const kept = await keep(db, NEVER, '2015-01-01')
    const pair = { speakerName: 'Ada Morrow', text: 'The port was sold.', rivalUtteranceId: kept.utteranceId }
    await dismissQuote(db, { ...pair, verdict: 'contradiction', judgeReason: 'meaning' }, 'other-matter')
    await addAlias(db, kept.speakerId!, 'President Morrow')
    const page = reading('The port was sold.')
    const other = { ...page, quotes: page.quotes.map((quote) => ({ ...quote, speakerName: 'President Morrow' })) }
    expect((await verdicts(other)).map(({ verdict }) => verdict)).toEqual(['none'])
  })

  test.each(['before', 'after'])('dismissed and then kept with a day %s the other’s, are dismissed on record', async (when) => {
    const kept = await keep(db, NEVER, '2015-01-01')
    const pair = { speakerName: 'Ada Morrow', text: 'The port was sold.', rivalUtteranceId: kept.utteranceId }
    await dismissQuote(db, { ...pair, verdict: 'contradiction', judgeReason: 'meaning' }, 'other-matter')
    await keep(db, 'The port was sold.', when === 'before' ? '2011-01-01' : '2018-01-01')
    await createRunner({ db, engine: testEngine(), owner: 'one', signal: new AbortController().signal }).run()
    expect((await db.findings.toArray()).map(({ status, dismissReason }) => [status, dismissReason])).toEqual([
      ['dismissed', 'other-matter'],
    ])
  })

  test('are no longer checked when the page is left', async () => {
    await keep(db, NEVER, '2015-01-01')
    const left = new AbortController()
    const engine = testEngine(() => left.abort(new Error('left')))
    await expect(verdicts(reading('The port was sold.'), engine, left.signal)).rejects.toThrow('left')
    expect(engine.asked).toEqual([])
  })
})
