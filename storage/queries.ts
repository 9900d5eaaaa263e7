import type { OnRecordDatabase } from './database'
import { findingsOfStatus, findingsOfUtterances } from './findings/read'
import { strongestFirst } from './findings/shown'
import type { Finding, Statement, Utterance } from './types'
import { atOneMoment, type FindingView, findingViewsOf, type StatementView, viewsOf } from './views'

const LAST = '\uffff'

/** The statements kept from a page, in the order of their words on it. */
export async function statementsOfPage(db: OnRecordDatabase, canonicalUrl: string): Promise<StatementView[]> {
  return await atOneMoment(db, async () => {
    const statements = await rowsOfPage(db, canonicalUrl)
    statements.sort((a, b) => place(a) - place(b) || (a.createdAt < b.createdAt ? -1 : 1))
    return await viewsOf(db, statements)
  })
}

/** A page's statements in no order. Asked source by source and all at once, since `anyOf` goes by a cursor. */
async function rowsOfPage(db: OnRecordDatabase, canonicalUrl: string): Promise<Statement[]> {
  const sourceIds = await db.sources.where('canonicalUrl').equals(canonicalUrl).primaryKeys()
  return (await Promise.all(sourceIds.map((id) => db.statements.where('sourceId').equals(id).toArray()))).flat()
}

function place(statement: Statement): number {
  return statement.selectors[0]?.position.start ?? Number.MAX_SAFE_INTEGER
}

/** The statements kept last, newest first. */
export async function recentStatements(db: OnRecordDatabase, limit: number): Promise<StatementView[]> {
  return await atOneMoment(db, async () => await viewsOf(db, await db.statements.orderBy('createdAt').reverse().limit(limit).toArray()))
}

/** A speaker's statements by the day said, newest first. */
export async function statementsOfSpeaker(
  db: OnRecordDatabase,
  speakerId: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<StatementView[]> {
  const range = db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST]).reverse()
  return await atOneMoment(db, async () => await viewsOf(db, await (Number.isFinite(limit) ? range.limit(limit) : range).toArray()))
}

/** A topic's statements by the day said, newest first. */
export async function statementsOfTopic(db: OnRecordDatabase, topicId: string): Promise<StatementView[]> {
  return await atOneMoment(db, async () => {
    const statements = await db.statements.where('topicIds').equals(topicId).toArray()
    return await viewsOf(
      db,
      statements.sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date)),
    )
  })
}

/** How many statements a speaker has. */
export async function countOfSpeaker(db: OnRecordDatabase, speakerId: string): Promise<number> {
  return await db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST]).count()
}

/** An utterance with one statement that reports it, for the contradiction engine. */
export interface UtteranceView {
  utterance: Utterance
  statement: Statement
}

/** A speaker's utterances, each once however many pages report it: the report of the earliest day. Newest first. */
export async function utterancesOfSpeaker(db: OnRecordDatabase, speakerId: string): Promise<UtteranceView[]> {
  const statements = await db.statements.where('[speakerId+date]').between([speakerId, ''], [speakerId, LAST]).toArray()
  const earliest = new Map<string, Statement>()
  for (const statement of statements) if (!earliest.has(statement.utteranceId)) earliest.set(statement.utteranceId, statement)
  const utterances = await db.utterances.bulkGet([...earliest.keys()])
  return utterances
    .flatMap((utterance) => {
      const statement = utterance && earliest.get(utterance.id)
      return utterance && statement ? [{ utterance, statement }] : []
    })
    .reverse()
}

/** One statement with everything that is shown with it; null where it is not on record. */
export async function getStatementView(db: OnRecordDatabase, id: string): Promise<StatementView | null> {
  return (await getStatementViews(db, [id]))[0] ?? null
}

/** Several statements with everything that is shown with them, in the given order. */
export async function getStatementViews(db: OnRecordDatabase, ids: readonly string[]): Promise<StatementView[]> {
  return await atOneMoment(db, async () => {
    const statements = await db.statements.bulkGet([...ids])
    return await viewsOf(
      db,
      statements.filter((one) => one !== undefined),
    )
  })
}

/** All findings in which a statement of this page is a side, strongest first. */
export async function findingsOfPage(db: OnRecordDatabase, canonicalUrl: string): Promise<FindingView[]> {
  return await atOneMoment(db, async () => {
    const findings = await findingsOf(db, await rowsOfPage(db, canonicalUrl))
    return await findingViewsOf(db, findings.sort(strongestFirst))
  })
}

/** Whether the user wants to see tensions. The setting as it is stored: a popup asks this before it can paint. */
export async function showsTensions(db: OnRecordDatabase): Promise<boolean> {
  return (await db.settings.get('showTension'))?.value !== false
}

/** Findings that wait for the user's word, strongest first. */
export async function openFindings(db: OnRecordDatabase, limit = Number.POSITIVE_INFINITY): Promise<FindingView[]> {
  return await findingsWithStatus(db, 'open', limit)
}

/** Findings of one status, contradictions before tensions, strongest first. */
export async function findingsWithStatus(
  db: OnRecordDatabase,
  status: Finding['status'],
  limit = Number.POSITIVE_INFINITY,
): Promise<FindingView[]> {
  return await atOneMoment(db, async () => {
    const findings = await findingsOfStatus(db, status)
    return await findingViewsOf(db, findings.sort(strongestFirst).slice(0, limit))
  })
}

/** Findings of one speaker, strongest first. */
export async function findingsOfSpeaker(db: OnRecordDatabase, speakerId: string): Promise<FindingView[]> {
  const utteranceIds = (await utterancesOfSpeaker(db, speakerId)).map((one) => one.utterance.id)
  return await findingViewsOf(db, (await findingsOfUtterances(db, utteranceIds)).sort(strongestFirst))
}

async function findingsOf(db: OnRecordDatabase, statements: readonly Statement[]): Promise<Finding[]> {
  return await findingsOfUtterances(db, [...new Set(statements.map((one) => one.utteranceId))])
}

/** What the toolbar's badge says of a page: statements kept, and findings that are open. */
export async function countsForBadge(
  db: OnRecordDatabase,
  canonicalUrl: string,
): Promise<{ kept: number; contradictions: number; tensions: number }> {
  return await atOneMoment(db, async () => {
    const statements = await rowsOfPage(db, canonicalUrl)
    const open = (await findingsOf(db, statements)).filter((one) => one.status === 'open')
    const contradictions = open.filter((one) => one.verdict === 'contradiction').length
    return { kept: statements.length, contradictions, tensions: open.length - contradictions }
  })
}
