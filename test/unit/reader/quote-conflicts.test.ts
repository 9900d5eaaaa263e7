import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Quote } from '../../../article/types'
import type { LiveQuote } from '../../../entrypoints/reader.content/page-quotes'
import type { QuoteVerdict } from '../../../messages/page-state'
import type { FindingSide, PageFinding } from '../../../messages/protocol'

const ask = vi.hoisted(() => vi.fn())
vi.mock('../../../entrypoints/reader.content/connection', () => ({ ask }))

const { createQuoteConflicts } = await import('../../../entrypoints/reader.content/quote-conflicts')
const { flagOf } = await import('../../../entrypoints/overlay.content/flags')

const side = (statementId: string | null, start: number): FindingSide => ({
  statementId,
  text: 'Fares will rise',
  date: null,
  publisher: null,
  title: null,
  url: null,
  marks: [{ start, end: start + 4 }],
})
const verdict = (change: Partial<QuoteVerdict> = {}): QuoteVerdict => ({
  key: 'q',
  verdict: 'contradiction',
  reason: 'negation',
  score: 0.9,
  doubt: false,
  rivalUtteranceId: 'rival',
  earlier: side('s-rival', 0),
  later: side(null, 6),
  ...change,
})
const live = {
  key: 'q',
  quote: { text: 'Fares will rise', speaker: { name: 'Ines Maraud' } } as Quote,
  ranges: () => [],
} satisfies LiveQuote

const page = { unkept: true, tensions: true, keptHere: [] as string[] }
const keep = vi.fn(async () => ({ created: true, statementId: 's-new', step: 6 }))
const conflicts = createQuoteConflicts({
  unkept: (key) => (key === 'q' && page.unkept ? live : null),
  isKeptHere: (id) => page.keptHere.includes(id),
  showTension: () => page.tensions,
  keep,
})

beforeEach(() => {
  Object.assign(page, { unkept: true, tensions: true, keptHere: [] })
  ask.mockReset()
  conflicts.clear()
})

describe('the conflict of a quote that is not kept', () => {
  test('says both sides, and which of them is here', () => {
    conflicts.take([verdict()])
    expect(conflicts.of('q')).toMatchObject({ verdict: 'contradiction', earlier: { here: false }, later: { here: true } })
    page.keptHere = ['s-rival']
    expect(conflicts.of('q')?.earlier.here).toBe(true)
    expect(flagOf({ conflict: conflicts.of, findings: () => [], quote: () => live }, 'q')).toMatchObject({
      id: '',
      speaker: 'Ines Maraud',
      later: { here: true },
    })
  })

  test('is told apart from a language that the judge does not know', () => {
    conflicts.take([verdict({ verdict: 'unchecked', earlier: null, later: null, rivalUtteranceId: null })])
    expect(conflicts.of('q')).toBeNull()
    expect(conflicts.isUnchecked('q')).toBe(true)
    conflicts.take([verdict()])
    expect(conflicts.isUnchecked('q')).toBe(false)
  })

  test('is none for the user who does not want tensions, and is one again when they do', () => {
    conflicts.take([verdict({ verdict: 'tension' })])
    expect(conflicts.of('q')?.verdict).toBe('tension')
    page.tensions = false
    expect(conflicts.of('q')).toBeNull()
    conflicts.take([verdict()])
    expect(conflicts.of('q')?.verdict).toBe('contradiction')
  })

  test('is none once the quote is kept: the record has its own word then', () => {
    conflicts.take([verdict()])
    expect(conflicts.contradictions()).toBe(1)
    page.unkept = false
    expect(conflicts.of('q')).toBeNull()
    expect(conflicts.contradictions()).toBe(0)
  })

  test.each([
    ['none', { verdict: 'none', earlier: null, later: null }],
    ['unchecked', { verdict: 'unchecked', earlier: null, later: null }],
    ['of a quote that the page took away', { key: 'gone' }],
  ] as const)('is none where the verdict is %s', (_, change) => {
    conflicts.take([verdict(change)])
    expect(conflicts.of(change && 'key' in change ? change.key : 'q')).toBeNull()
  })
})

test('a page’s statement shows its strongest finding, a contradiction before any tension', () => {
  const finding = (id: string, change: Partial<PageFinding>): PageFinding => ({
    id,
    speaker: null,
    verdict: 'contradiction',
    reason: null,
    score: 0.6,
    doubt: false,
    status: 'open',
    dismissReason: null,
    origin: 'judge',
    statementIds: ['s'],
    earlier: side('s-rival', 0),
    later: side('s', 6),
    ...change,
  })
  const findings = () => [
    finding('dismissed', { score: 0.99, status: 'dismissed' }),
    finding('contradiction', {}),
    finding('tension', { verdict: 'tension', score: 0.9 }),
  ]
  const flag = flagOf({ conflict: conflicts.of, findings, quote: () => null }, 's')
  expect(flag).toMatchObject({ id: 'contradiction', earlier: { here: false }, later: { here: true } })
})

describe('the user’s word on it', () => {
  test('confirmed, keeps the quote and says so of the pair', async () => {
    conflicts.take([verdict()])
    ask.mockResolvedValue({ step: 7 })
    expect(await conflicts.confirm('q')).toEqual({ created: true, statementId: 's-new', steps: [6, 7] })
    expect(ask).toHaveBeenCalledExactlyOnceWith('confirmConflict', {
      statementId: 's-new',
      rivalUtteranceId: 'rival',
      verdict: 'contradiction',
      reason: 'negation',
      score: 0.9,
      rivalIsEarlier: true,
      marks: { earlier: [{ start: 0, end: 4 }], later: [{ start: 6, end: 10 }] },
    })
  })

  test('is not said of words that the page took away', async () => {
    conflicts.take([verdict()])
    keep.mockResolvedValueOnce(null as never)
    expect(await conflicts.confirm('q')).toBeNull()
    page.unkept = false
    expect(await conflicts.dismiss('q', null)).toBeNull()
    expect(ask).not.toHaveBeenCalled()
  })

  test('dismissed, ends it; taken back, brings it back', async () => {
    conflicts.take([verdict()])
    ask.mockResolvedValueOnce({ step: 8 })
    expect(await conflicts.dismiss('q', 'irony')).toEqual({ steps: [8] })
    const pair = { speakerName: 'Ines Maraud', text: 'Fares will rise', rivalUtteranceId: 'rival' }
    expect(ask).toHaveBeenCalledExactlyOnceWith('dismissQuote', {
      ...pair,
      verdict: 'contradiction',
      judgeReason: 'negation',
      reason: 'irony',
    })
    expect(conflicts.of('q')).toBeNull()
    ask.mockResolvedValueOnce([true])
    await conflicts.recall()
    expect(conflicts.of('q')).toBeNull()
    ask.mockResolvedValueOnce([false])
    await conflicts.recall()
    expect(ask).toHaveBeenLastCalledWith('areDismissed', [pair])
    expect(conflicts.of('q')).not.toBeNull()
  })

  test('says nothing of a conflict with other words', async () => {
    conflicts.take([verdict()])
    ask.mockResolvedValueOnce({ step: 8 })
    await conflicts.dismiss('q', null)
    conflicts.take([verdict({ rivalUtteranceId: 'another' })])
    expect(conflicts.of('q')).not.toBeNull()
  })
})
