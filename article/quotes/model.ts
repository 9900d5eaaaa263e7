/** A small network with one hidden layer: weights as fitted by test/eval/fit-quotes.ts. */
export interface Model {
  inputs: number
  hidden: number
  /** Hidden layer row by row (inputs, then bias), then the output row (hidden, then bias). */
  weights: Float32Array
}

/** Steps that a packed weight can take on either side of 0, and the character that stands for 0. */
const STEPS = 28
const ZERO = 'Q'.charCodeAt(0)
const LEAK = 0.1

/**
 * Packs weights into text: "inputs hidden", then a row per hidden unit and one for the output, each the row's largest weight and then a
 * character per weight. Backslash is never used.
 */
export function packModel(model: Model): string {
  const { inputs, hidden, weights } = model
  const lengths = [...Array.from({ length: hidden }, () => inputs + 1), hidden + 1]
  let at = 0
  const rows = lengths.map((length) => {
    const row = Array.from(weights.subarray(at, at + length))
    at += length
    const top = Math.max(1e-6, ...row.map(Math.abs))
    return `${top.toPrecision(4)}|${row.map((w) => character(Math.round((w / top) * STEPS))).join('')}`
  })
  return `${inputs} ${hidden} ${rows.join(' ')}`
}

/** Code units 53..109 with the backslash moved out of the way. */
function character(step: number): string {
  const code = ZERO + step
  return code === 92 ? '!' : String.fromCharCode(code)
}

/** Reads what `packModel` wrote. */
export function readModel(packed: string): Model {
  const [inputs = '0', hidden = '0', ...rows] = packed.split(' ')
  const weights: number[] = []
  for (const row of rows) {
    const cut = row.indexOf('|')
    const scale = Number(row.slice(0, cut)) / STEPS
    for (let i = cut + 1; i < row.length; i++) weights.push(((row[i] === '!' ? 92 : row.charCodeAt(i)) - ZERO) * scale)
  }
  return { inputs: Number(inputs), hidden: Number(hidden), weights: Float32Array.from(weights) }
}

/** The model's score for a feature vector. */
export function score(model: Model, x: readonly number[]): number {
  const { inputs, hidden, weights } = model
  const row = inputs + 1
  const out = hidden * row
  const on: number[] = []
  for (let i = 0; i < inputs; i++) if (x[i]) on.push(i)
  let sum = weights[out + hidden] ?? 0
  for (let h = 0; h < hidden; h++) {
    let a = weights[h * row + inputs] ?? 0
    for (const i of on) a += (x[i] ?? 0) * (weights[h * row + i] ?? 0)
    sum += (a > 0 ? a : LEAK * a) * (weights[out + h] ?? 0)
  }
  return sum
}

export const logistic = (z: number): number => 1 / (1 + Math.exp(-z))

export function softmax(scores: readonly number[]): number[] {
  if (scores.length === 0) return []
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((p) => p / sum)
}
