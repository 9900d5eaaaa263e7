/** Padded tokens a batch may hold: bounds the memory of one run. */
const MOST_TOKENS = 1024

/**
 * Groups inputs of like length, so that little is padded; shortest first.
 *
 * @returns indexes into `lengths`, grouped
 */
export function batchByLength(lengths: readonly number[], mostTokens: number = MOST_TOKENS): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0))
  const batches: number[][] = []
  let batch: number[] = []
  for (const i of order) {
    if (batch.length > 0 && (batch.length + 1) * (lengths[i] ?? 0) > mostTokens) {
      batches.push(batch)
      batch = []
    }
    batch.push(i)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
