/** Trains the one-hidden-layer models of article/quotes/model.ts with Adam. Deterministic: own random numbers, fixed order. */
import type { Model } from '../../../article/quotes/model'

/** A choice among candidates, several of which may be right. */
export interface Choice {
  rows: number[][]
  right: boolean[]
}

export interface Settings {
  hidden: number
  epochs: number
  rate: number
  decay: number
  seed: number
}

function random(seed: number): () => number {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const LEAK = 0.1
const BATCH = 32

/**
 * Fits scores so that the softmax over a choice's candidates (or, for a lone row, the logistic) puts its mass on the right ones.
 *
 * @param choices  a choice with one row is a yes/no case: `right[0]` is its label
 */
export function train(choices: readonly Choice[], inputs: number, settings: Settings): Model {
  const { hidden, epochs, rate, decay, seed } = settings
  const next = random(seed)
  const row = inputs + 1
  const size = hidden * row + hidden + 1
  const w = new Float64Array(size)
  for (let h = 0; h < hidden; h++) {
    for (let i = 0; i < inputs; i++) w[h * row + i] = (next() - 0.5) * 0.5
    w[hidden * row + h] = (next() - 0.5) * 1
  }
  const m = new Float64Array(size)
  const v = new Float64Array(size)
  const g = new Float64Array(size)
  const order = choices.map((_, i) => i)
  const sparse = choices.map(({ rows }) => rows.map(nonZero))
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const t = order[i] as number
      order[i] = order[j] as number
      order[j] = t
    }
    for (let b = 0; b < order.length; b += BATCH) {
      g.fill(0)
      const batch = order.slice(b, b + BATCH)
      for (const n of batch) accumulate(choices[n] as Choice, sparse[n] as Sparse[], w, g, inputs, hidden)
      step++
      const lr = rate * (epoch < epochs * 0.6 ? 1 : epoch < epochs * 0.85 ? 0.3 : 0.1)
      const c1 = 1 - 0.9 ** step
      const c2 = 1 - 0.999 ** step
      for (let i = 0; i < size; i++) {
        const grad = (g[i] as number) / batch.length
        m[i] = 0.9 * (m[i] as number) + 0.1 * grad
        v[i] = 0.999 * (v[i] as number) + 0.001 * grad * grad
        w[i] = (w[i] as number) - lr * ((m[i] as number) / c1 / (Math.sqrt((v[i] as number) / c2) + 1e-8) + decay * (w[i] as number))
      }
    }
  }
  return { inputs, hidden, weights: Float32Array.from(w) }
}

/** The places of a row that aren't 0, and what stands there: most features are 0. */
interface Sparse {
  at: Int32Array
  value: Float64Array
}

function nonZero(row: readonly number[]): Sparse {
  const at = row.flatMap((x, i) => (x ? [i] : []))
  return { at: Int32Array.from(at), value: Float64Array.from(at, (i) => row[i] as number) }
}

function accumulate(choice: Choice, rows: readonly Sparse[], w: Float64Array, g: Float64Array, inputs: number, hidden: number): void {
  const row = inputs + 1
  const out = hidden * row
  const acts = rows.map(({ at, value }) => {
    const a = new Float64Array(hidden)
    for (let h = 0; h < hidden; h++) {
      const start = h * row
      let s = w[start + inputs] as number
      for (let k = 0; k < at.length; k++) s += (value[k] as number) * (w[start + (at[k] as number)] as number)
      a[h] = s
    }
    return a
  })
  const scores = acts.map((a) => {
    let s = w[out + hidden] as number
    for (let h = 0; h < hidden; h++) s += ((a[h] as number) > 0 ? (a[h] as number) : LEAK * (a[h] as number)) * (w[out + h] as number)
    return s
  })
  const deltas = gradient(scores, choice.right)
  rows.forEach(({ at, value }, n) => {
    const d = deltas[n] as number
    if (Math.abs(d) < 1e-7) return
    g[out + hidden] = (g[out + hidden] as number) + d
    for (let h = 0; h < hidden; h++) {
      const a = acts[n]?.[h] as number
      g[out + h] = (g[out + h] as number) + d * (a > 0 ? a : LEAK * a)
      const dh = d * (w[out + h] as number) * (a > 0 ? 1 : LEAK)
      const start = h * row
      for (let k = 0; k < at.length; k++) {
        const i = start + (at[k] as number)
        g[i] = (g[i] as number) + dh * (value[k] as number)
      }
      g[start + inputs] = (g[start + inputs] as number) + dh
    }
  })
}

function gradient(scores: number[], right: boolean[]): number[] {
  if (scores.length === 1 && right.length === 1) return [1 / (1 + Math.exp(-(scores[0] as number))) - (right[0] ? 1 : 0)]
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  const all = powers.reduce((a, b) => a + b, 0)
  const good = powers.reduce((a, p, i) => a + (right[i] ? p : 0), 0)
  if (good === 0) return scores.map(() => 0)
  return powers.map((p, i) => p / all - (right[i] ? p / good : 0))
}

/** Several models fitted from different seeds, as one: their hidden layers side by side, their outputs averaged. */
export function trainTogether(choices: readonly Choice[], inputs: number, settings: Settings, members: number): Model {
  const models = Array.from({ length: members }, (_, i) => train(choices, inputs, { ...settings, seed: settings.seed + i }))
  const hidden = models.reduce((sum, m) => sum + m.hidden, 0)
  const weights: number[] = []
  for (const m of models) weights.push(...m.weights.subarray(0, m.hidden * (inputs + 1)))
  for (const m of models) weights.push(...Array.from(m.weights.subarray(m.hidden * (inputs + 1), -1), (w) => w / members))
  weights.push(models.reduce((sum, m) => sum + (m.weights.at(-1) ?? 0), 0) / members)
  return { inputs, hidden, weights: Float32Array.from(weights) }
}
