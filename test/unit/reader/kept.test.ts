import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnchorState } from '../../../anchoring'
import { type AnchoredStatement, anchorAll, newSightings } from '../../../entrypoints/reader.content/kept'
import { createSightings } from '../../../entrypoints/reader.content/sightings'
import type { SightingReport } from '../../../messages/page-state'
import type { KeptStatement } from '../../../messages/protocol'
import type { Statement } from '../../../storage/types'
import { article, keep, pageOf } from '../anchoring/pages'

const OLD = 'We will not raise taxes on working families while I hold this office.'
const NEW = 'We will raise taxes on working families if the council asks us to do so.'
const LEAD = 'The minister rejected the figures of the opposition on Tuesday evening.'

function statement(change: Partial<Statement> = {}): KeptStatement {
  const row: Statement = {
    id: 'one',
    createdAt: '2024-05-01T10:00:00Z',
    updatedAt: '2024-05-01T10:00:00Z',
    utteranceId: 'u',
    speakerId: null,
    sourceId: 's',
    topicIds: [],
    text: OLD,
    selectors: keep(pageOf(article(LEAD, OLD)), OLD),
    language: 'en',
    kind: 'direct',
    date: '2024-05-01',
    dateBasis: 'published',
    note: '',
    colour: null,
    speakerAsWritten: null,
    state: 'same',
    lastSeen: null,
    ...change,
  }
  return { statement: row, speakerName: null, topics: [] }
}

const seen = (text: string, state: AnchorState) => ({ text, state, seenAt: '2024-05-02T10:00:00Z' })
const stateOn = async (body: string, kept: KeptStatement) => {
  const { anchored } = await anchorAll(pageOf(body), [kept], async () => undefined, new AbortController().signal)
  return anchored[0]?.anchor
}

describe('a statement that was attached to new words', () => {
  const attached = statement({
    selectors: keep(pageOf(article(LEAD, NEW)), NEW),
    state: 'edited',
    lastSeen: seen(NEW, 'edited'),
  })
  test('is found by them, and is as changed as they are', async () => {
    const anchor = await stateOn(article(LEAD, NEW), attached)
    expect(anchor).toMatchObject({ state: 'negation-changed', found: NEW })
    expect(anchor?.diff.some(({ op }) => op === 'remove')).toBe(true)
  })
  test('tells nothing new when the page stays', async () => {
    const anchor = await stateOn(article(LEAD, NEW), statement({ ...attached.statement, state: 'negation-changed' }))
    expect(newSightings(anchor ? [{ kept: statement({ ...attached.statement, state: 'negation-changed' }), anchor }] : [])).toEqual([])
  })
  test('an untouched one is the same', async () => expect((await stateOn(article(LEAD, OLD), statement()))?.state).toBe('same'))
  test('other marks than those of the page are no change', async () => {
    const other = statement({ text: `“${OLD.slice(0, -1)}”`, lastSeen: seen(OLD, 'typographic') })
    expect((await stateOn(article(LEAD, OLD), other))?.state).toBe('same')
  })
})

test('of the same words beside another speaker, the record is told who says them now', async () => {
  const said = (who: string) => article(LEAD, `“${OLD.slice(0, -1)},” said ${who} on Tuesday.`)
  const words = OLD.slice(0, -1)
  const kept = statement({ text: words, selectors: keep(pageOf(said('Maria Keller')), words) })
  const anchor = await stateOn(said('Jonas Brandt'), kept)
  const [told] = newSightings(anchor ? [{ kept, anchor }] : [])
  expect(told).toMatchObject({ state: 'context-changed', found: expect.stringMatching(/“…” said Jonas Brandt/) })
  expect(told?.found).not.toContain('Keller')
})

describe('what is told to the record', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function reporter(className = '') {
    const reports: SightingReport[][] = []
    const page = { anchored: [] as AnchoredStatement[], text: 'x'.repeat(1_000) }
    const stop = new AbortController()
    const look = createSightings(
      {
        document: { documentElement: { className } } as Document,
        anchored: () => page.anchored,
        text: () => page.text,
        report: async (sightings) => void reports.push(sightings),
        inTurn: (work) => work(),
      },
      stop.signal,
    )
    const became = (state: AnchorState): AnchoredStatement => ({
      kept: statement(),
      anchor: { state, spans: [], found: state === 'gone' ? null : NEW, score: 0, diff: [] },
    })
    const states = () => reports.flat().map(({ state }) => state)
    return { page, look, became, states, stop }
  }

  test('a changed wording at once', async () => {
    const { page, look, became, states } = reporter()
    page.anchored = [became('edited')]
    await look()
    expect(states()).toEqual(['edited'])
  })
  test('words that are gone only when they stay away', async () => {
    const { page, look, became, states } = reporter()
    page.anchored = [became('gone')]
    await look()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(states()).toEqual([])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(states()).toEqual(['gone'])
  })
  test('nothing of words that came late', async () => {
    const { page, look, became, states } = reporter()
    page.anchored = [became('gone')]
    await look()
    await vi.advanceTimersByTimeAsync(1_000)
    page.anchored = [became('same')]
    await look()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states()).toEqual([])
  })
  test.each([
    ['a shell', '', 'One moment …'],
    ['a page in translation', 'translated-ltr', 'x'.repeat(1_000)],
  ])('nothing is gone from %s', async (_, className, text) => {
    const { page, look, became, states } = reporter(className)
    page.text = text
    page.anchored = [became('gone')]
    await look()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states()).toEqual([])
  })
  test('nothing after the reader stopped', async () => {
    const { page, look, became, states, stop } = reporter()
    page.anchored = [became('gone')]
    await look()
    stop.abort()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states()).toEqual([])
  })
})
