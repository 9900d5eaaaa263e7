/** The state of a page under reading, as surfaces see it. */
import type { Anchor, AnchorState } from '../anchoring/types'
import type { Reason, VerdictKind } from '../contradiction/types'
import type { FindingSide } from './protocol'

export interface PageQuote {
  /** Stable for these words on this page: survives a re-read. */
  key: string
  text: string
  kind: 'direct' | 'mixed' | 'indirect'
  speakerName: string | null
  speakerRole: string | null
  headline: boolean
  keptAs: string | null
  /** Null for a quote that is kept, and where nothing on record stands against it. */
  conflict: QuoteConflict | null
  /** It is in a language that the judge does not know. */
  unchecked: boolean
}

/** A conflict of a quote that is not kept with what is on record: both sides, as the card shows them. */
export interface QuoteConflict {
  verdict: 'contradiction' | 'tension'
  reason: Reason | null
  score: number
  /** Something also spoke against it (a brake). */
  doubt: boolean
  earlier: FindingSide
  later: FindingSide
}

export interface PageStatement {
  statementId: string
  text: string
  speakerName: string | null
  state: AnchorState
  /** The words now on the page, when they differ. */
  found: string | null
  diff: Anchor['diff']
  /** Order on the page; null when gone. */
  position: number | null
}

export interface PageState {
  ok: true
  url: string
  canonicalUrl: string
  title: string | null
  publisher: string | null
  published: string | null
  language: string | null
  isArticle: boolean
  /** Plain words: why it is or is not taken for an article. */
  reason: string
  quotes: PageQuote[]
  statements: PageStatement[]
  /** False once the reader stopped following a page that changes without end. */
  following: boolean
}

/** Why a tab can't be read; surfaces word it from their locale. */
export interface ReadFailure {
  ok: false
  why: 'not-allowed' | 'no-tab' | 'browser-page' | 'error'
  detail: string | null
}

/** Quotes of a page to be checked against the record without being kept. */
export interface PageReading {
  canonicalUrl: string
  published: string | null
  language: string | null
  quotes: { key: string; text: string; speakerName: string; context: string | null; kind?: PageQuote['kind'] | undefined }[]
}

export interface QuoteVerdict {
  key: string
  verdict: VerdictKind
  reason: Reason | null
  score: number
  doubt: boolean
  rivalUtteranceId: string | null
  /** Earlier and later side, for the card; null where nothing is to be shown. */
  earlier: FindingSide | null
  later: FindingSide | null
}

export interface SightingReport {
  statementId: string
  state: AnchorState
  found: string | null
}
