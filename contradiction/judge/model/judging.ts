import type { JudgeScore, Pair } from '../../types'
import type { PairCache } from './pair-cache'

/** Gives logits of entailment, neutral, contradiction for ordered text pairs. */
export type Logits = (pairs: [string, string][], signal?: AbortSignal) => Promise<Float32Array[]>

/**
 * Below this probability of a contradiction in one order the other is not asked: of 53 contradictions among 1,886 pairs none had less, and two
 * thirds of the second looks are saved.
 */
const WORTH_A_SECOND_LOOK = 0.08

export function softmax(logits: Float32Array): JudgeScore {
  const most = Math.max(...logits)
  const [e = 0, n = 0, c = 0] = Array.from(logits, (x) => Math.exp(x - most))
  const sum = e + n + c
  return { entailment: e / sum, neutral: n / sum, contradiction: c / sum }
}

const mean = (a: JudgeScore, b: JudgeScore): JudgeScore => ({
  entailment: (a.entailment + b.entailment) / 2,
  neutral: (a.neutral + b.neutral) / 2,
  contradiction: (a.contradiction + b.contradiction) / 2,
})

const textsOf = ({ earlier, later }: Pair): [string, string] => [earlier.text, later.text]

/**
 * Scores pairs by a cross-encoder: earlier before later, and the other way round where that says anything; both are averaged.
 * A pair scored before is not scored again. An empty side can't be judged: null.
 */
export async function scorePairs(
  pairs: readonly Pair[],
  logits: Logits,
  cache: PairCache,
  signal?: AbortSignal,
): Promise<(JudgeScore | null)[]> {
  const wanted = pairs.map(textsOf)
  const judgeable = wanted.filter(([a, b]) => a.trim() !== '' && b.trim() !== '')
  const open = [
    ...new Map(judgeable.filter(([a, b]) => !cache.get(a, b)).map(([a, b]) => [`${a}\u0000${b}`, [a, b] as [string, string]])).values(),
  ]
  if (open.length > 0) {
    const first = (await logits(open, signal)).map(softmax)
    const again = open.flatMap((pair, i) => ((first[i]?.contradiction ?? 0) >= WORTH_A_SECOND_LOOK ? [{ pair, i }] : []))
    const second =
      again.length > 0
        ? await logits(
            again.map(({ pair: [a, b] }) => [b, a]),
            signal,
          )
        : []
    const turned = new Map(again.map(({ i }, at) => [i, second[at]]))
    open.forEach(([a, b], i) => {
      const one = first[i]
      const other = turned.get(i)
      if (one) cache.set(a, b, other ? mean(one, softmax(other)) : one)
    })
  }
  return wanted.map(([a, b]) => cache.get(a, b) ?? null)
}
