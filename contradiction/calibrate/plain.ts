import type { ReadPair } from '../evidence/signal'
import type { Seen } from '../signals'
import type { JudgeScore } from '../types'

/** Evidence that can decide by itself where both texts say the same but for it. */
const HARD: ReadonlySet<string> = new Set(['negation', 'antonym', 'number', 'denial', 'quantifier', 'date', 'deadline'])
/** Least strength of such evidence, and least share of the words of the shorter and of the longer text that both use. */
const LEAST_STRENGTH = 0.6
const LEAST_OF_SHORTER = 0.5
const LEAST_OF_LONGER = 0.4
/** The judge agrees from here on, fully from twice as much. */
const AGREES = 0.07

/**
 * How plainly a pair is a contradiction to the eye: the same matter in the same words but for a "not", an opposite, a figure or an
 * "every"; nothing seen that speaks against it; and a judge that leans that way too. Or how plainly it is none: the same matter in the same
 * words with figures that agree ("about 1.7 billion", "1,743 million"), whatever the judge says.
 *
 * @returns 0..1, or -1 for plain agreement; 0 where one brake was seen
 */
export function plainness(pair: ReadPair, seen: readonly Seen[], judged: JudgeScore): number {
  const hard = seen.filter(({ detector, strength }) => HARD.has(detector.kind) && strength >= LEAST_STRENGTH)
  const figures = hard.every(({ detector }) => detector.kind === 'number')
  // That one figure is the same in both says nothing against an opposite.
  const braked = seen.some(({ detector }) => !detector.supports && (figures || detector.kind !== 'same-figure'))
  const longer = pair.shared.size / Math.max(1, pair.earlier.stems.size, pair.later.stems.size)
  const same = pair.overlap >= LEAST_OF_SHORTER && longer >= LEAST_OF_LONGER
  if (hard.length === 0 && same && seen.some(({ detector }) => detector.kind === 'same-figure')) return -1
  if (hard.length === 0 || braked || !same || judged.entailment > judged.contradiction) return 0
  const agrees = Math.min(1, Math.max(0, judged.contradiction / AGREES - 1))
  return agrees * Math.max(...hard.map(({ strength }) => strength))
}
