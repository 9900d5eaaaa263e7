/** The record's rows. Ids are UUIDs, dates ISO 8601, every row has `createdAt` and `updatedAt`. The JSON export (version 1) holds these rows as they are. */
import type { AnchorState, StatementSelector } from '../anchoring/types'
import type { Evidence, Reason } from '../contradiction/types'

export interface Row {
  id: string
  createdAt: string
  updatedAt: string
}

export interface Speaker extends Row {
  name: string
  aliases: string[]
  role: string | null
  /** Set when merged: everything that names this speaker follows it. */
  mergedInto: string | null
  /** Ids of speakers who were said not to be this one; absent where none was. */
  distinctFrom?: string[]
}

export interface Topic extends Row {
  name: string
  mergedInto: string | null
}

export interface Source extends Row {
  /** As read. */
  url: string
  /** Normalised: no fragment, no tracking parameters, AMP resolved. The key for "the same article". */
  canonicalUrl: string
  title: string | null
  publisher: string | null
  authors: string[]
  published: string | null
  modified: string | null
  language: string | null
  readAt: string
}

/** The same words of the same speaker, however many sources report them. Not exported by itself: statements carry its id. */
export interface Utterance extends Row {
  speakerId: string | null
  /** Folded text: key of sameness together with the speaker. */
  key: string
}

export interface Sighting {
  text: string
  seenAt: string
  state: AnchorState
}

export interface Statement extends Row {
  utteranceId: string
  speakerId: string | null
  sourceId: string
  topicIds: string[]
  /** As found; a split quote's spans joined by " … ". */
  text: string
  selectors: StatementSelector[]
  language: string | null
  kind: 'direct' | 'mixed' | 'indirect' | 'selection'
  /** ISO 8601 day or instant. */
  date: string
  dateBasis: 'said' | 'published' | 'read'
  note: string
  colour: string | null
  /** The speaker as the page names them. */
  speakerAsWritten: string | null
  /** Last known anchor state, and the wordings seen when it was not "same". */
  state: AnchorState
  lastSeen: Sighting | null
}

export type FindingStatus = 'open' | 'confirmed' | 'dismissed'
export type DismissReason = 'reported-speech' | 'other-matter' | 'mere-update' | 'irony' | 'wrong-speaker' | 'wrong-words' | 'other'

export interface Finding extends Row {
  speakerId: string | null
  earlierUtteranceId: string
  laterUtteranceId: string
  /** A statement of each side, for showing; others share the utterance. */
  earlierStatementId: string
  laterStatementId: string
  verdict: 'contradiction' | 'tension'
  reason: Reason | null
  score: number
  evidence: Evidence[]
  judge: string
  origin: 'judge' | 'hand'
  status: FindingStatus
  dismissReason: DismissReason | null
}

export interface Check extends Row {
  statementId: string
  state: 'queued' | 'running' | 'done' | 'failed'
  /** Higher first; then newest first. */
  priority: number
  leaseOwner: string | null
  leaseUntil: string | null
  attempts: number
  error: string | null
}

/** What a surface hands over to keep a statement. */
export interface StatementDraft {
  text: string
  selectors: StatementSelector[]
  kind: Statement['kind']
  language: string | null
  speakerName: string | null
  /** A known speaker chosen by the user; otherwise `speakerName` is resolved or made. */
  speakerId?: string | null
  speakerAsWritten: string | null
  /** The name that the page's reading gave, where the user named another: learnt for later pages in the same step. */
  correctedFrom?: string | null
  /** `correctedFrom` is surely that person's name in the page, however it is spelt; else only a like name is learnt. */
  otherName?: boolean
  speakerRole: string | null
  topicNames: string[]
  date: string
  dateBasis: Statement['dateBasis']
  note: string
  colour?: string | null
  source: SourceDraft
}

export type SourceDraft = Omit<Source, 'id' | 'createdAt' | 'updatedAt'>

/** JSON export, version 1: each list sorted by id; round trips ignore `exportedAt`. */
export interface RecordFile {
  format: 'on-record'
  version: 1
  exportedAt: string
  /** The JSON Schema of the file (`export/record.schema.json`); absent in files written before it was. */
  schema?: object
  speakers: Speaker[]
  topics: Topic[]
  sources: Source[]
  statements: Statement[]
  findings: Finding[]
}
