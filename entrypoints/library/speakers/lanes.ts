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
 * One lane a topic, the busiest first, the rest in one; a statement stands in the lane of its busiest topic. Statements without a day that
 * can be read are left to the table. A finding's arc goes between any two statements of its two utterances.
 */
export function lanesOf(views: readonly StatementView[], findings: readonly FindingView[]): Lanes {
  const busiest = busiestTopics(views)
  const names: (string | null)[] = []
  const laneOf = (name: string | null): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1)
  for (const name of busiest) if (views.some((view) => topicOf(view, busiest) === name)) laneOf(name)
  const dots: Dot[] = []
  const byUtterance = new Map<string, Dot>()
  for (const view of views) {
    const { id, date, utteranceId } = view.statement
    const at = Date.parse(date) / 1000
    if (Number.isNaN(at)) continue
    const dot: Dot = { statementId: id, at, lane: laneOf(topicOf(view, busiest)) }
    dots.push(dot)
    byUtterance.set(utteranceId, dot)
  }
  dots.sort((a, b) => a.at - b.at)
  const arcs = findings.flatMap(({ finding }): Arc[] => {
    const from = byUtterance.get(finding.earlierUtteranceId)
    const to = byUtterance.get(finding.laterUtteranceId)
    return from && to ? [{ findingId: finding.id, from, to, verdict: finding.verdict, status: finding.status }] : []
  })
  return { names, dots, arcs }
}

function busiestTopics(views: readonly StatementView[]): string[] {
  const counts = new Map<string, number>()
  for (const view of views) for (const { name } of view.topics) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LANES)
    .map(([name]) => name)
}

function topicOf({ topics }: StatementView, busiest: readonly string[]): string | null {
  return busiest.find((name) => topics.some((topic) => topic.name === name)) ?? null
}
