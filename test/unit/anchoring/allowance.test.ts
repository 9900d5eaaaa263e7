import { describe, expect, test } from 'vitest'
import { Allowance, REPAINTING, REREADING } from '../../../anchoring/watch/allowance'

/** A page that is never still, for an hour of clock time: work of each kind whenever it is allowed. */
function hour(repaint: number, reread: number): { share: number; repaints: number; rereads: number } {
  let now = 0
  let worked = 0
  const kinds = [
    { cost: repaint, calls: 0, allowance: new Allowance(REPAINTING, () => now) },
    { cost: reread, calls: 0, allowance: new Allowance(REREADING, () => now) },
  ]
  while (now < 3_600_000) {
    now += Math.max(80, Math.min(...kinds.map(({ allowance }) => allowance.wait())))
    for (const kind of kinds) {
      if (kind.allowance.wait() > 0) continue
      now += kind.cost
      worked += kind.cost
      kind.calls++
      kind.allowance.spend(kind.cost)
    }
  }
  const [{ calls: repaints } = { calls: 0 }, { calls: rereads } = { calls: 0 }] = kinds
  return { share: worked / now, repaints, rereads }
}

describe('work on a page that never rests', () => {
  test.each([
    [1, 20],
    [10, 100],
    [100, 400],
    [400, 1_000],
  ])('stays under one part in a hundred at %i ms for painting and %i ms for reading', (repaint, reread) => {
    const { share, repaints, rereads } = hour(repaint, reread)
    expect(share).toBeLessThanOrEqual(0.01)
    expect(repaints).toBeGreaterThan(30)
    expect(rereads).toBeGreaterThan(15)
  })
  test('a loop of thirty renderings is answered each time', () => {
    const allowance = new Allowance(REPAINTING, () => 0)
    for (let call = 0; call < 30; call++) {
      expect(allowance.wait()).toBe(0)
      allowance.spend(15)
    }
  })
  test('what was not spent does not pile up', () => {
    let now = 0
    const allowance = new Allowance({ burst: 100, share: 0.01 }, () => now)
    now = 1e9
    allowance.spend(150)
    expect(allowance.wait()).toBeGreaterThan(0)
  })
})
