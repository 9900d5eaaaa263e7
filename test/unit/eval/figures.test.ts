import { describe, expect, test } from 'vitest'
import { fitLogistic, logOdds, sigmoid } from '../../eval/logistic'
import { averagePrecision, bestMatthews, matthews } from '../../eval/ranking'
import { scorePairs } from '../../eval/score-pairs'
import { scoreTimelines } from '../../eval/score-timelines'
import type { Figure, PairLine } from '../../eval/types'

const named = (figures: readonly Figure[], name: string) => figures.find((figure) => figure.name === name)?.value

describe('ranking', () => {
  const cases = [
    { score: 0.9, positive: true },
    { score: 0.8, positive: false },
    { score: 0.7, positive: true },
    { score: 0.1, positive: false },
  ]
  test('average precision', () => expect(averagePrecision(cases)).toBeCloseTo((1 + 2 / 3) / 2))
  test('best MCC', () => expect(bestMatthews(cases).mcc).toBeCloseTo(matthews(1, 0, 1, 2)))
  test('without positives', () => expect(averagePrecision([])).toBe(0))
  test('ties are one threshold', () => {
    const tied = [true, false, true, false].map((positive) => ({ score: 0.5, positive }))
    expect(bestMatthews(tied).mcc).toBe(0)
  })
})

test('a logistic fit finds the boundary', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [(i - 100) / 50])
  const fit = fitLogistic(
    rows,
    rows.map(([x]) => (x! > 0.5 ? 1 : 0)),
    0.1,
  )
  expect(sigmoid(logOdds(fit, [0.2]))).toBeLessThan(0.5)
  expect(sigmoid(logOdds(fit, [0.8]))).toBeGreaterThan(0.5)
})

test('pairs are scored', () => {
  const line = (id: string, verdict: PairLine['verdict'], score: number): PairLine => ({ id, verdict, score, evidence: [] })
  const gold = [
    { id: 'a', label: 'contradiction', kind: 'numeric' },
    { id: 'b', label: 'contradiction', kind: 'numeric' },
    { id: 'c', label: 'none', kind: 'update' },
  ] as const
  const figures = scorePairs(gold, [line('c', 'contradiction', 0.8), line('a', 'contradiction', 0.9), line('b', 'tension', 0.5)])
  expect(named(figures, 'precision')).toBe(0.5)
  expect(named(figures, 'recall')).toBe(0.5)
  expect(named(figures, '  numeric, contradiction: right')).toBe(0.5)
  expect(named(scorePairs([gold[2]], [line('c', 'tension', 0.4)]), 'called contradiction')).toBe(0)
  expect(() => scorePairs(gold, [])).toThrow('a')
})

test('timelines are scored', () => {
  const statements = ['a', 'b', 'c', 'd'].map((id) => ({ id, date: '2020-01-01' }))
  const gold = [
    { speaker: 'S', statements, contradictions: [['a', 'b']] as [string, string][], near_misses: [['c', 'd']] as [string, string][] },
  ]
  const flag = (earlier: string, later: string, verdict: 'contradiction' | 'tension', score: number) => ({ earlier, later, verdict, score })
  const figures = scoreTimelines(gold, [
    {
      speaker: 'S',
      flags: [flag('b', 'a', 'contradiction', 0.9), flag('c', 'd', 'contradiction', 0.8), flag('a', 'd', 'tension', 0.4)],
      checked: 6,
    },
  ])
  expect(named(figures, 'contradiction: precision')).toBe(0.5)
  expect(named(figures, 'contradiction: recall')).toBe(1)
  expect(named(figures, 'contradiction: near misses flagged')).toBe(1)
  expect(named(figures, 'with tension: false flags')).toBeCloseTo(2000 / 6)
})
