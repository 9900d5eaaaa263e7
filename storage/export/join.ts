import type { Finding, Source, Speaker, Statement, Topic } from '../types'
import type { RecordRows } from './collect'

/** A statement with its rows, as the readable formats write it. */
export interface Joined {
  statement: Statement
  speaker: Speaker | undefined
  topics: Topic[]
  source: Source
  findings: { finding: Finding; rival: Statement }[]
}

/** Statements with their rows, in the order of their ids. */
export function joined(rows: RecordRows): Joined[] {
  const speakers = mapOf(rows.speakers)
  const topics = mapOf(rows.topics)
  const sources = mapOf(rows.sources)
  const statements = mapOf(rows.statements)
  const findings = new Map<string, Joined['findings']>()
  for (const finding of rows.findings) {
    const earlier = statements.get(finding.earlierStatementId)
    const later = statements.get(finding.laterStatementId)
    if (earlier && later) {
      addTo(findings, finding.earlierUtteranceId, { finding, rival: later })
      addTo(findings, finding.laterUtteranceId, { finding, rival: earlier })
    }
  }
  return rows.statements.flatMap((statement) => {
    const source = sources.get(statement.sourceId)
    if (source === undefined) return []
    return [
      {
        statement,
        speaker: statement.speakerId === null ? undefined : speakers.get(statement.speakerId),
        topics: statement.topicIds.map((id) => topics.get(id)).filter((one) => one !== undefined),
        source,
        findings: findings.get(statement.utteranceId) ?? [],
      },
    ]
  })
}

/** Statements gathered by speaker or by article, groups by name, statements within by day. */
export function grouped(rows: RecordRows, by: 'speaker' | 'article', unknownSpeaker: string): { title: string; statements: Joined[] }[] {
  const groups = Map.groupBy(joined(rows), (one) => (by === 'speaker' ? (one.statement.speakerId ?? '') : one.source.id))
  return [...groups.values()]
    .map((statements) => ({
      title: titleOf(statements[0], by, unknownSpeaker),
      statements: statements.sort((a, b) => compare(a.statement.date, b.statement.date) || compare(a.statement.id, b.statement.id)),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || compare(a.statements[0]?.source.id ?? '', b.statements[0]?.source.id ?? ''))
}

function titleOf(one: Joined | undefined, by: 'speaker' | 'article', unknownSpeaker: string): string {
  if (by === 'speaker') return one?.speaker?.name ?? unknownSpeaker
  return one?.source.title ?? one?.source.canonicalUrl ?? ''
}

function mapOf<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
