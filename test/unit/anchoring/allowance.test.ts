import { describe, expect, test } from 'vitest'
import { Allowance } from '../../../anchoring/watch/allowance'

/** A page that is never still: work of `cost` whenever it is allowed, for an hour of clock time. */
function hour(cost: number): { share: number; calls: number } {
  let now = 0
  let worked = 0
  let calls = 0
  const allowance = new Allowance(400, () => now)
  while (now < 3_600_000) {
    now += Math.max(80, allowance.wait())
    now += cost
    worked += cost
    calls++
    allowance.spend(cost)
  }
  return { share: worked / now, calls }
}

describe('work on a page that never rests', () => {
  test.each([1, 10, 100, 400])('stays under one part in a hundred at %i ms a time', (cost) => {
    const { share, calls } = hour(cost)
    expect(share).toBeLessThanOrEqual(0.01)
    expect(calls).toBeGreaterThan(50)
  })
  test('a short burst is answered at once', () => {
    const allowance = new Allowance(400, () => 0)
    for (let call = 0; call < 7; call++) {
      expect(allowance.wait()).toBe(0)
      allowance.spend(50)
    }
  })
  test('what was not spent does not pile up', () => {
    let now = 0
    const allowance = new Allowance(100, () => now)
    now = 1e9
    allowance.spend(150)
    expect(allowance.wait()).toBeGreaterThan(0)
  })
})
