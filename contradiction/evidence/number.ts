import type { Quantity } from '../text/quantity'
import { type Detector, type ReadPair, type Signal, sameMatter, spanOf } from './signal'

/** Figures of both texts that measure the same thing: same unit, written beside shared words. */
export function comparable(pair: ReadPair): { a: Quantity; b: Quantity }[] {
  const side = (quantities: readonly Quantity[]) => quantities.filter((q) => !q.year)
  const found: { a: Quantity; b: Quantity }[] = []
  for (const a of side(pair.earlier.quantities)) {
    for (const b of side(pair.later.quantities)) {
      if (a.unit !== '' && a.unit === b.unit) found.push({ a, b })
    }
  }
  return found
}

export const agree = (a: Quantity, b: Quantity) => a.low <= b.high && b.low <= a.high

/** Two figures for one thing whose ranges do not meet ("about 1.7 billion" meets 1,743 million). */
export const number: Detector = {
  kind: 'number',
  supports: true,
  reason: 'number',
  find(pair): Signal | null {
    const all = comparable(pair)
    const apart = all.filter(({ a, b }) => !agree(a, b) && !all.some((other) => other.a === a && agree(a, other.b)))
    if (apart.length === 0) return null
    const strength = sameMatter(pair)
    const signal: Signal = { strength, earlier: apart.map(({ a }) => spanOf(a)), later: apart.map(({ b }) => spanOf(b)) }
    return strength > 0 ? signal : null
  },
}
