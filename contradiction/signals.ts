import { BRAKES } from './brakes'
import { EVIDENCE } from './evidence'
import type { Detector, ReadPair, Signal } from './evidence/signal'

export type Seen = Signal & { detector: Detector }

/** Runs every evidence and every brake over a pair of readings; those that saw something, in table order. */
export function detect(pair: ReadPair): Seen[] {
  return [...EVIDENCE, ...BRAKES].flatMap((detector) => {
    const signal = detector.find(pair)
    return signal && signal.strength > 0 ? [{ ...signal, detector }] : []
  })
}
