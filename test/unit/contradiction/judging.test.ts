import { describe, expect, test } from 'vitest'
import { scorePairs } from '../../../contradiction/judge/model/judging'
import { PairCache } from '../../../contradiction/judge/model/pair-cache'
import { pair } from './claims'

/** Logits by the first text: a contradiction where it starts with "A". */
function counting() {
  const asked: [string, string][] = []
  return {
    asked,
    logits: async (pairs: [string, string][]) => {
      asked.push(...pairs)
      return pairs.map(([a]) => Float32Array.of(0, 0, a.startsWith('A') ? 4 : -6))
    },
  }
}

describe('a pair', () => {
  test('is asked in both orders and averaged', async () => {
    const { asked, logits } = counting()
    const [score] = await scorePairs([pair('A', 'B')], logits, new PairCache())
    expect(asked).toEqual([
      ['A', 'B'],
      ['B', 'A'],
    ])
    expect(score!.contradiction).toBeCloseTo((Math.exp(4) / (Math.exp(4) + 2) + Math.exp(-6) / (Math.exp(-6) + 2)) / 2)
    expect(score!.contradiction + score!.neutral + score!.entailment).toBeCloseTo(1)
  })

  test('is asked once where the first order says nothing', async () => {
    const { asked, logits } = counting()
    await scorePairs([pair('B', 'A')], logits, new PairCache())
    expect(asked).toHaveLength(1)
  })

  test('is not asked again', async () => {
    const { asked, logits } = counting()
    const cache = new PairCache()
    await scorePairs([pair('B', 'C'), pair('B', 'C')], logits, cache)
    await scorePairs([pair('B', 'C')], logits, cache)
    expect(asked).toHaveLength(1)
  })

  test('with an empty side is not judged', async () => {
    const { asked, logits } = counting()
    expect(await scorePairs([pair(' ', 'C')], logits, new PairCache())).toEqual([null])
    expect(asked).toEqual([])
  })

  test('keeps its place among others', async () => {
    const scores = await scorePairs([pair('B', 'C'), pair('', ''), pair('A', 'C')], counting().logits, new PairCache())
    expect(scores.map((score) => (score ? score.contradiction > 0.3 : null))).toEqual([false, null, true])
  })
})
