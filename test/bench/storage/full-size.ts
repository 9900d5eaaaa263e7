import type { Size } from './generate'

/** The record that the figures are asked for. `BENCH_STATEMENTS` makes it smaller in the same proportions, for a look in between. */
export function fullSize(): Size {
  return sizeOf(Number(process.env.BENCH_STATEMENTS ?? 100_000))
}

/** Speakers and sources in the proportions of the full record. */
export function sizeOf(statements: number): Size {
  return { statements, speakers: Math.ceil(statements / 50), sources: Math.ceil(statements / 5) }
}
