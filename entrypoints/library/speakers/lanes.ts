import type { FindingView, StatementView } from '../../../storage'

/** A statement's place in the chart. */
export interface Dot {
  statementId: string
  /** Seconds since 1970, UTC, as uPlot counts. */
  at: number
  lane: number
}

export interface Arc {
  findingId: string
  from: Dot
  to: Dot
  verdict: 'contradiction' | 'tension'
  status: 'open' | 'confirmed' | 'dismissed'
}

export interface Lanes {
  /** Topic names, most statements first; null stands for everything else. */
  names: (string | null)[]
  /** By time. */
  dots: Dot[]
  arcs: Arc[]
}

const MOST_LANES = 7

/**
 * One lane a topic, the busiest first, the rest in one; a statement stands in the first lane that fits. Statements without a day that can
 * be read are left to the table. A finding's arc goes between any two statements of its two utterances.
 */
export function lanesOf(views: readonly StatementView[], findings: readonly FindingView[]): Lanes {
  const counts = new Map<string, number>()
  for (const view of views) for (const { name } of view.topics) counts.set(name, (counts.get(name) ?? 0) + 1)
  const busiest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_LANES)
  const laneOf = new Map(busiest.map(([name], lane) => [name, lane]))
  const names: (string | null)[] = busiest.map(([name]) => name)
  const dots: Dot[] = []
  const byUtterance = new Map<string, Dot>()
  for (const { statement, topics } of views) {
    const at = Date.parse(statement.date) / 1000
    if (Number.isNaN(at)) continue
    const lane = Math.min(busiest.length, ...topics.map((topic) => laneOf.get(topic.name) ?? busiest.length))
    const dot: Dot = { statementId: statement.id, at, lane }
    dots.push(dot)
    byUtterance.set(statement.utteranceId, dot)
  }
  if (dots.some((dot) => dot.lane === busiest.length)) names.push(null)
  dots.sort((a, b) => a.at - b.at)
  const arcs = findings.flatMap(({ finding }): Arc[] => {
    const from = byUtterance.get(finding.earlierUtteranceId)
    const to = byUtterance.get(finding.laterUtteranceId)
    return from && to ? [{ findingId: finding.id, from, to, verdict: finding.verdict, status: finding.status }] : []
  })
  return { names, dots, arcs }
}
