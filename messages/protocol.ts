/**
 * What the contexts say to each other. Every message has one receiver; data that comes from a content script is validated at the
 * background's door (`messages/schemas.ts`), since a page may control the content of what it sends.
 *
 * content script → background: everything under "reader asks".
 * extension page → background: `readTab`, and the functions of `storage/` directly (no message).
 * anyone → content script of a tab: everything under "reader answers" (with a tab id).
 */
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { StatementSelector } from '../anchoring/types'
import type { Quote } from '../article/types'
import type { Reason } from '../contradiction/types'
import type { DismissReason, FindingStatus, Statement, StatementDraft, Topic } from '../storage/types'
import type { PageReading, PageState, QuoteVerdict, ReadFailure, SightingReport } from './page-state'
import type { PageScript } from './schemas'

export interface Completion {
  id: string
  name: string
  detail: string | null
}

/** What a reader needs to know of the record when it starts, or when the record changed. */
export interface PageRecord {
  /** The address by which the record knows the page's article: the page's own, or that of the same article elsewhere. */
  canonicalUrl: string
  statements: KeptStatement[]
  findings: PageFinding[]
  /** Name as written → canonical name, from the user's corrections. */
  knownSpeakers: [string, string][]
  knownTopics: string[]
  indirectSpeech: boolean
  /** Primary language subtags that are read; empty: all that are known. */
  languages: string[]
  showTension: boolean
}

export interface KeptStatement {
  statement: Statement
  speakerName: string | null
  topics: Topic['name'][]
}

/** A finding as the in-page card shows it. */
export interface PageFinding {
  id: string
  speaker: string | null
  verdict: 'contradiction' | 'tension'
  reason: Reason | null
  score: number | null
  /** Something also spoke against it (a brake). */
  doubt: boolean
  status: FindingStatus
  dismissReason: DismissReason | null
  origin: 'judge' | 'hand'
  /** The statements of this page that it concerns. */
  statementIds: string[]
  earlier: FindingSide
  later: FindingSide
}

export interface FindingSide {
  statementId: string | null
  text: string
  date: string | null
  publisher: string | null
  title: string | null
  url: string | null
  /** Decisive words, offsets into `text`, UTF-16 code units. */
  marks: { start: number; end: number }[]
  /** True for words of the page being read; set by its reader. */
  here?: boolean
}

export interface QuoteSearch {
  text: string
  language: string | null
  indirect: boolean
  headings: { start: number; end: number }[]
  /** Name as written → canonical name, from the user's corrections. */
  knownSpeakers: [string, string][]
}

/** The step that was written, to be taken back; null where nothing changed. */
export interface StepTaken {
  step: number | null
}

/** Steps in the order in which they were written. */
export interface StepsTaken {
  steps: number[]
}

export interface QuoteDecision {
  quoteKey: string
  status: 'confirmed' | 'dismissed'
  reason: DismissReason | null
}

/** A quote that is not kept, against an utterance on record. */
export interface QuoteAndRival {
  speakerName: string
  text: string
  rivalUtteranceId: string
}

export interface QuoteDismissal extends QuoteAndRival {
  /** What the judge had said, and why. */
  verdict: 'contradiction' | 'tension'
  judgeReason: Reason | null
  /** Why the user says that it is none. */
  reason: DismissReason | null
}

export interface ConfirmedConflict {
  statementId: string
  rivalUtteranceId: string
  verdict: 'contradiction' | 'tension'
  reason: Reason | null
  score: number
  rivalIsEarlier: boolean
  /** Decisive words of each side. */
  marks: { earlier: FindingSide['marks']; later: FindingSide['marks'] }
}

interface Protocol {
  // ── reader asks ──
  /** With headline and day an article is known again that moved to another address. */
  pageRecord(page: { url: string; canonicalUrl: string; title?: string | null; published?: string | null }): PageRecord
  /** The quotes of an article's plain text, with their speakers. */
  findQuotes(request: QuoteSearch): Quote[]
  /** `step`: its number in the history, to be taken back; null where nothing changed. */
  keep(draft: StatementDraft): { statement: Statement; created: boolean; step: number | null }
  editStatement(edit: { id: string; patch: Partial<StatementDraft> }): void
  deleteStatement(id: string): void
  /** An orphan found again by hand: the kept words stay, the new ones are noted beside them. */
  attachStatement(attachment: { id: string; selectors: StatementSelector[]; found: string }): void
  /** Takes this very step back; false where something else was changed since. */
  undo(step: number): boolean
  completeSpeaker(prefix: string): Completion[]
  completeTopic(prefix: string): Completion[]
  /** The days that the texts name, ISO 8601, in order of trust. */
  parseDates(request: { candidates: string[]; language: string | null }): string[]
  reportSightings(report: SightingReport[]): void
  checkQuotes(reading: PageReading): void
  judgeFinding(decision: { id: string; status: 'open' | 'confirmed' | 'dismissed'; reason: DismissReason | null }): void
  /** A flag that was confirmed on a quote not kept before: the statement is kept now, the user's word goes with it. */
  confirmConflict(conflict: ConfirmedConflict): StepTaken
  /** Remembers that a quote that is not kept does not conflict with an utterance. */
  dismissQuote(dismissal: QuoteDismissal): StepTaken
  /** Whether each of these is dismissed as the record stands. */
  areDismissed(pairs: QuoteAndRival[]): boolean[]
  openSurface(where: { surface: 'library' | 'panel' | 'welcome'; hash: string }): void
  badge(counts: { kept: number; flags: number }): void
  /** Brings another script of ours into the reader's page. */
  loadScript(name: PageScript): void
  /** From the small first script on allowed sites: this is an article, read it. */
  articleSeen(): void
  /** Any surface that changed the record says so; readers refresh. */
  recordChanged(): void

  // ── extension page asks the background ──
  /** Puts a tab under reading (if it is not) and gives its state. */
  readTab(tabId: number): PageState | ReadFailure

  // ── between the background and the page that holds the judge (offscreen in Chrome) ──
  runChecks(): void
  judgeQuotes(request: { tabId: number; reading: PageReading }): void
  cancelQuotes(tabId: number): void
  /** The user chose another judge. */
  reloadJudge(): void
  quoteVerdicts(result: { tabId: number; verdicts: QuoteVerdict[] }): void

  // ── reader answers (sent with a tab id) ──
  ping(): true
  pageState(): PageState
  keepQuote(key: string): { created: boolean; statementId: string; step: number | null } | null
  /** The user's word on the conflict of a quote that is not kept; confirming keeps it. Null when it is no longer on the page. */
  decideQuote(decision: QuoteDecision): StepsTaken | null
  keepSelection(): boolean
  jumpTo(target: { statementId?: string; quoteKey?: string }): boolean
  /** The user selects the new words of an orphan; the reader describes them and asks to save. */
  reattach(statementId: string): boolean
  refresh(): void
  verdicts(verdicts: QuoteVerdict[]): void
  stopReading(): void
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
