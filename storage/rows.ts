import type { Reason } from '../contradiction/types'
import type { Check, DismissReason, Finding, Row, Source, Speaker, Statement, Topic, Utterance } from './types'

/** What the user taught: a name as pages write it → the speaker meant. `id` is the folded name. */
export interface Correction extends Row {
  asWritten: string
  speakerId: string
}

/** A verdict on a quote that is not kept, remembered by the rival utterance, the speaker and the quote's folded words. `id` joins the three. */
export interface Dismissal extends Row {
  rivalUtteranceId: string
  /** Folded. */
  speaker: string
  /** Folded. */
  text: string
  /** Why the user says that it is none. */
  reason: DismissReason | null
  /** What the judge had said, and why; absent in rows of before it was kept. */
  verdict?: Finding['verdict']
  judgeReason?: Reason | null
}

/** The tables whose changes can be undone. */
export interface Rows {
  speakers: Speaker
  topics: Topic
  sources: Source
  utterances: Utterance
  statements: Statement
  findings: Finding
  checks: Check
  corrections: Correction
  dismissals: Dismissal
}

export type RowTable = keyof Rows

export const ROW_TABLES = [
  'speakers',
  'topics',
  'sources',
  'utterances',
  'statements',
  'findings',
  'checks',
  'corrections',
  'dismissals',
] as const satisfies readonly RowTable[]

/** The tables that are exported, in the order of the file. */
export const RECORD_TABLES = ['speakers', 'topics', 'sources', 'statements', 'findings'] as const satisfies readonly RowTable[]
export type RecordTable = (typeof RECORD_TABLES)[number]

/** Now, ISO 8601 in UTC with milliseconds. */
export function now(): string {
  return new Date().toISOString()
}

/** The three fields of a new row. */
export function newRow(at: string = now()): Row {
  return { id: crypto.randomUUID(), createdAt: at, updatedAt: at }
}
