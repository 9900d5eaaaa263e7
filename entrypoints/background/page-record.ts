/** What the record knows of a page, in the form that its reader needs. */
import { marksOf, recordSide } from '../../checks'
import type { PageFinding, PageRecord } from '../../messages/protocol'
import {
  type FindingView,
  findingsOfPage,
  getSetting,
  isWanted,
  knownSpeakers,
  listTopics,
  type OnRecordDatabase,
  type StatementView,
  statementsOfPage,
} from '../../storage'
import { knownAddress, type PageAddress } from './same-article'

/** Topics offered to the reader as known; the rest is completed as one types. */
const TOPICS = 200

export async function pageRecord(db: OnRecordDatabase, page: PageAddress): Promise<PageRecord> {
  const canonicalUrl = await knownAddress(db, page)
  const [statements, findings, corrections, topics, indirectSpeech, languages, showTension] = await Promise.all([
    statementsOfPage(db, canonicalUrl),
    findingsOfPage(db, canonicalUrl),
    knownSpeakers(db),
    listTopics(db),
    getSetting(db, 'indirectSpeech'),
    getSetting(db, 'languages'),
    getSetting(db, 'showTension'),
  ])
  const here = new Set(statements.map(({ statement }) => statement.utteranceId))
  return {
    canonicalUrl,
    statements: statements.map((view) => ({
      statement: view.statement,
      speakerName: view.speaker?.name ?? null,
      topics: view.topics.map(({ name }) => name),
    })),
    findings: findings.filter(({ finding }) => isWanted(finding, showTension)).map((view) => pageFinding(view, statements, here)),
    knownSpeakers: [...corrections],
    knownTopics: topics
      .sort((a, b) => b.count - a.count)
      .slice(0, TOPICS)
      .map(({ topic }) => topic.name),
    indirectSpeech,
    languages,
    showTension,
  }
}

function pageFinding({ finding, earlier, later }: FindingView, onPage: readonly StatementView[], here: ReadonlySet<string>): PageFinding {
  const sides = [finding.earlierUtteranceId, finding.laterUtteranceId].filter((id) => here.has(id))
  return {
    id: finding.id,
    speaker: (later.speaker ?? earlier.speaker)?.name ?? null,
    verdict: finding.verdict,
    reason: finding.reason,
    score: finding.score,
    doubt: finding.evidence.some(({ supports }) => !supports),
    status: finding.status,
    dismissReason: finding.dismissReason,
    origin: finding.origin,
    statementIds: onPage.filter(({ statement }) => sides.includes(statement.utteranceId)).map(({ statement }) => statement.id),
    earlier: recordSide(earlier, marksOf(finding.evidence, 'earlier')),
    later: recordSide(later, marksOf(finding.evidence, 'later')),
  }
}
