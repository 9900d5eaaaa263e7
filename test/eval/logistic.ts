/** Logistic regression with a ridge, by Newton's method: small, exact, the same in every run. */
export interface Fit {
  bias: number
  weights: number[]
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, x))))

export const logOdds = ({ bias, weights }: Fit, row: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), bias)

/** Solves a symmetric positive definite system by Gauss's elimination. */
function solve(matrix: number[][], vector: number[]): number[] {
  const n = vector.length
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0])
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]?.[i] || 1e-12
    for (let j = i + 1; j < n; j++) {
      const factor = (rows[j]?.[i] ?? 0) / pivot
      if (factor === 0) continue
      for (let k = i; k <= n; k++) (rows[j] as number[])[k] = (rows[j]?.[k] ?? 0) - factor * (rows[i]?.[k] ?? 0)
    }
  }
  const found = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const rest = found.reduce((sum, x, k) => (k > i ? sum + x * (rows[i]?.[k] ?? 0) : sum), 0)
    found[i] = ((rows[i]?.[n] ?? 0) - rest) / (rows[i]?.[i] || 1e-12)
  }
  return found
}

/**
 * Fits weights to rows.
 *
 * @param labels 0 or 1, one a row
 * @param prior  weights that the ridge pulls towards; absent: zero
 * @param ridge  how strongly
 * @param known  log odds of each row that are there already; absent: none
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge = 1,
  prior: readonly number[] = [],
  known: readonly number[] = [],
): Fit {
  const width = (rows[0]?.length ?? 0) + 1
  let beta = [0, ...Array.from({ length: width - 1 }, (_, i) => prior[i] ?? 0)]
  for (let step = 0; step < 40; step++) {
    const gradient = beta.map((value, j) => (j === 0 ? 0 : ridge * (value - (prior[j - 1] ?? 0))))
    const hessian = beta.map((_, j) => beta.map((_, k) => (j === k ? (j === 0 ? 1e-6 : ridge) : 0)))
    for (const [i, row] of rows.entries()) {
      const x = [1, ...row]
      const p = sigmoid(x.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), known[i] ?? 0))
      const w = Math.max(1e-9, p * (1 - p))
      for (let j = 0; j < width; j++) {
        gradient[j] = (gradient[j] ?? 0) + (x[j] ?? 0) * (p - (labels[i] ?? 0))
        for (let k = 0; k < width; k++) (hessian[j] as number[])[k] = (hessian[j]?.[k] ?? 0) + w * (x[j] ?? 0) * (x[k] ?? 0)
      }
    }
    const change = solve(hessian, gradient)
    beta = beta.map((value, j) => value - (change[j] ?? 0))
    if (Math.max(...change.map(Math.abs)) < 1e-8) break
  }
  const [bias = 0, ...weights] = beta
  return { bias, weights }
}
