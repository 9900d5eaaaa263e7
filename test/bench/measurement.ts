/** One line of the bench's table. */
export interface Measurement {
  what: string
  value: number
  unit: 'ms' | 'kB' | 'MB' | '×' | '%' | 'count'
  /** Number of cases behind it. */
  of?: number
  /** Largest value allowed. */
  budget?: number
}

/** Thrown by a row that can't be measured here: the reason is printed, and the row is left out. */
export class LeftOut extends Error {}

/** The value below which a share of all lies, by the nearest rank. @param share 0..1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Median and 95th percentile as two lines. */
export const spread = (what: string, values: readonly number[], budget?: number): Measurement[] => [
  { what: `${what}, median`, value: quantile(values, 0.5), unit: 'ms', of: values.length, ...(budget !== undefined && { budget }) },
  { what: `${what}, p95`, value: quantile(values, 0.95), unit: 'ms', of: values.length },
]
