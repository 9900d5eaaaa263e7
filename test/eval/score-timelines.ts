/** Scores the `timelines` task: flags against the planted contradictions and near misses. */
import type { Figure, TimelineGold, TimelineLine } from './types'

type Flag = TimelineLine['flags'][number]

const keyOf = (a: string, b: string) => [a, b].sort().join('\n')
const share = (part: number, of: number) => (of > 0 ? part / of : 0)

/** Area under precision over recall as far as the flags go: pairs that were never flagged count as not found. */
function averagePrecision(flags: readonly { score: number; right: boolean }[], of: number): number {
  let found = 0
  let sum = 0
  for (const [i, { right }] of flags.toSorted((a, b) => b.score - a.score).entries()) {
    if (!right) continue
    found++
    sum += found / (i + 1)
  }
  return share(sum, of)
}

/** @param gold the timelines with their planted pairs; a line of another speaker is an error */
export function scoreTimelines(gold: readonly TimelineGold[], lines: readonly TimelineLine[]): Figure[] {
  const bySpeaker = new Map(lines.map((line) => [line.speaker, line]))
  const flags: (Flag & { right: boolean; near: boolean })[] = []
  let pairs = 0
  let checked = 0
  for (const { speaker, statements, contradictions, near_misses } of gold) {
    const line = bySpeaker.get(speaker)
    if (!line) throw new Error(`no line for ${speaker}`)
    const right = new Set(contradictions.map(([a, b]) => keyOf(a, b)))
    const near = new Set(near_misses.map(([a, b]) => keyOf(a, b)))
    for (const flag of line.flags) {
      const key = keyOf(flag.earlier, flag.later)
      flags.push({ ...flag, right: right.has(key), near: near.has(key) })
    }
    pairs += (statements.length * (statements.length - 1)) / 2
    checked += line.checked
  }
  const planted = gold.reduce((sum, { contradictions }) => sum + contradictions.length, 0)
  const nearMisses = gold.reduce((sum, { near_misses }) => sum + near_misses.length, 0)
  const strong = flags.filter(({ verdict }) => verdict === 'contradiction')
  const hits = (list: typeof flags) => list.filter(({ right }) => right).length
  const perThousand = (list: typeof flags) => share(1000 * (list.length - hits(list)), pairs)
  return [
    { name: 'contradiction: precision', value: share(hits(strong), strong.length), of: strong.length },
    { name: 'contradiction: recall', value: share(hits(strong), planted), of: planted },
    { name: 'contradiction: near misses flagged', value: strong.filter(({ near }) => near).length, of: nearMisses, unit: 'count' },
    { name: 'contradiction: false flags', value: perThousand(strong), of: pairs, unit: 'per 1,000' },
    { name: 'with tension: precision', value: share(hits(flags), flags.length), of: flags.length },
    { name: 'with tension: recall', value: share(hits(flags), planted), of: planted },
    { name: 'with tension: near misses flagged', value: flags.filter(({ near }) => near).length, of: nearMisses, unit: 'count' },
    { name: 'with tension: false flags', value: perThousand(flags), of: pairs, unit: 'per 1,000' },
    { name: 'average precision of the flags', value: averagePrecision(flags, planted), unit: 'score' },
    { name: 'pairs judged', value: checked, of: pairs, unit: 'count' },
  ]
}
