/** Scores the `pairs` task: "positive" is the verdict `contradiction`. */
import { averagePrecision, bestMatthews } from './ranking'
import type { Figure, PairGold, PairLine } from './types'

interface Case {
  gold: PairGold
  line: PairLine
}

const share = (part: number, of: number) => (of > 0 ? part / of : 0)
const isPositive = ({ gold }: Case) => gold.label === 'contradiction'
const isFlagged = ({ line }: Case) => line.verdict === 'contradiction'

function figuresOf(cases: readonly Case[]): Figure[] {
  const positives = cases.filter(isPositive)
  const flagged = cases.filter(isFlagged)
  const hits = flagged.filter(isPositive).length
  const precision = share(hits, flagged.length)
  const recall = share(hits, positives.length)
  const scored = cases.map((one) => ({ score: one.line.score, positive: isPositive(one) }))
  const best = bestMatthews(scored)
  return [
    { name: 'precision', value: precision, of: flagged.length },
    { name: 'recall', value: recall, of: positives.length },
    { name: 'F1', value: share(2 * precision * recall, precision + recall), unit: 'score' },
    { name: 'accuracy', value: share(hits + cases.filter((one) => !isPositive(one) && !isFlagged(one)).length, cases.length) },
    { name: 'best MCC', value: best.mcc, unit: 'score' },
    { name: 'accuracy at best MCC', value: best.accuracy },
    { name: 'average precision', value: averagePrecision(scored), unit: 'score' },
    { name: 'tension', value: share(cases.filter(({ line }) => line.verdict === 'tension').length, cases.length), of: cases.length },
  ]
}

/** Right answers by a property of the gold: recall for contradictions, share left alone for the rest. */
function byGroup(cases: readonly Case[], property: 'kind' | 'register'): Figure[] {
  const groups = new Map<string, Case[]>()
  for (const one of cases) {
    const name = one.gold[property]
    if (name) groups.set(`${name}, ${one.gold.label}`, [...(groups.get(`${name}, ${one.gold.label}`) ?? []), one])
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, group]) => ({
      name: `  ${name}: right`,
      value: share(group.filter((one) => isPositive(one) === isFlagged(one)).length, group.length),
      of: group.length,
    }))
}

/** @param gold one an output line, in any order; sets without contradictions get the share flagged alone */
export function scorePairs(gold: readonly PairGold[], lines: readonly PairLine[]): Figure[] {
  const found = new Map(lines.map((line) => [line.id, line]))
  const cases = gold.map((one) => {
    const line = found.get(one.id)
    if (!line) throw new Error(`no line for pair ${one.id}`)
    return { gold: one, line }
  })
  if (!cases.some(isPositive)) {
    return [
      { name: 'called contradiction', value: share(cases.filter(isFlagged).length, cases.length), of: cases.length },
      {
        name: 'called tension',
        value: share(cases.filter(({ line }) => line.verdict === 'tension').length, cases.length),
        of: cases.length,
      },
    ]
  }
  return [...figuresOf(cases), ...byGroup(cases, 'kind'), ...byGroup(cases, 'register')]
}
