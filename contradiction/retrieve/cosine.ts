import type { VectorBlock } from '../archive'

const normCache = new WeakMap<Int8Array, Float32Array>()

function normsOf({ data, dimensions }: VectorBlock): Float32Array {
  const known = normCache.get(data)
  if (known) return known
  const norms = new Float32Array(dimensions > 0 ? data.length / dimensions : 0)
  for (let row = 0; row < norms.length; row++) {
    let sum = 0
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += (data[i] ?? 0) ** 2
    norms[row] = Math.sqrt(sum)
  }
  normCache.set(data, norms)
  return norms
}

/** Cosine of two int8 vectors; 0 where one is all zero. */
export function cosine(a: Int8Array, b: Int8Array): number {
  let dot = 0
  let left = 0
  let right = 0
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    dot += x * y
    left += x * x
    right += y * y
  }
  return left && right ? dot / Math.sqrt(left * right) : 0
}

/** Cosine of a query to every row of a block: exact, one pass. */
export function searchVectors(block: VectorBlock, query: Int8Array): Float32Array {
  const { data, dimensions } = block
  const norms = normsOf(block)
  const scores = new Float32Array(norms.length)
  const q = Int32Array.from(query)
  let own = 0
  for (let i = 0; i < dimensions; i++) own += (q[i] as number) ** 2
  own = Math.sqrt(own)
  for (let row = 0, at = 0; row < scores.length; row++) {
    let dot = 0
    for (let i = 0; i < dimensions; i++) dot += (data[at++] as number) * (q[i] as number)
    const norm = (norms[row] as number) * own
    scores[row] = norm > 0 ? dot / norm : 0
  }
  return scores
}
