import type { OnRecordDatabase } from './database'
import { findingsOfUtterances } from './findings/read'
import type { Finding, Source, Speaker, Statement, Topic } from './types'

/** A statement with everything that is shown with it. */
export interface StatementView {
  statement: Statement
  speaker: Speaker | null
  topics: Topic[]
  source: Source
  /** Findings of its utterance, dismissed ones too. */
  findings: Finding[]
}

/** A finding with both its sides, ready to be shown. */
export interface FindingView {
  finding: Finding
  earlier: StatementView
  later: StatementView
}

/** Reads in one transaction: the rows fit each other, and the database is entered once instead of once a question. */
export function atOneMoment<T>(db: OnRecordDatabase, read: () => Promise<T>): PromiseLike<T> {
  return db.transaction('r', [db.statements, db.sources, db.speakers, db.topics, db.findings], read)
}

/** Statements joined with their rows, in the given order; statements without a source (a broken record) are left out. */
export async function viewsOf(db: OnRecordDatabase, statements: readonly Statement[]): Promise<StatementView[]> {
  const [speakers, sources, topics, findings] = await Promise.all([
    byId(db.speakers.bulkGet(unique(statements.map((one) => one.speakerId)))),
    byId(db.sources.bulkGet(unique(statements.map((one) => one.sourceId)))),
    byId(db.topics.bulkGet(unique(statements.flatMap((one) => one.topicIds)))),
    findingsOfUtterances(db, unique(statements.map((one) => one.utteranceId))),
  ])
  const ofUtterance = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of [finding.earlierUtteranceId, finding.laterUtteranceId]) ofUtterance.set(id, [...(ofUtterance.get(id) ?? []), finding])
  }
  return statements.flatMap((statement) => {
    const source = sources.get(statement.sourceId)
    if (source === undefined) return []
    return [
      {
        statement,
        speaker: (statement.speakerId !== null && speakers.get(statement.speakerId)) || null,
        topics: statement.topicIds.map((id) => topics.get(id)).filter((topic) => topic !== undefined),
        source,
        findings: ofUtterance.get(statement.utteranceId) ?? [],
      },
    ]
  })
}

/** Findings with both sides, in the given order; those that lost a side (a broken record) are left out. */
export async function findingViewsOf(db: OnRecordDatabase, findings: readonly Finding[]): Promise<FindingView[]> {
  const ids = unique(findings.flatMap((one) => [one.earlierStatementId, one.laterStatementId]))
  const statements = (await db.statements.bulkGet(ids)).filter((one) => one !== undefined)
  const views = new Map((await viewsOf(db, statements)).map((view) => [view.statement.id, view]))
  return findings.flatMap((finding) => {
    const earlier = views.get(finding.earlierStatementId)
    const later = views.get(finding.laterStatementId)
    return earlier && later ? [{ finding, earlier, later }] : []
  })
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}

async function byId<T extends { id: string }>(rows: PromiseLike<(T | undefined)[]>): Promise<Map<string, T>> {
  return new Map((await rows).filter((row) => row !== undefined).map((row) => [row.id, row]))
}
