import type { Painter } from '../../anchoring'
import type { PageFinding, StepsTaken } from '../../messages/protocol'
import type { DismissReason, Statement, StatementDraft } from '../../storage/types'
import type { AnchoredStatement } from '../reader.content/kept'
import type { LiveQuote } from '../reader.content/page-quotes'
import type { KeptQuote, QuoteConflicts } from '../reader.content/quote-conflicts'

/** What the overlay needs of the reader. */
export interface OverlayDeps {
  painter: Painter
  quote: (key: string) => LiveQuote | null
  kept: (statementId: string) => AnchoredStatement | null
  quotes: () => readonly LiveQuote[]
  anchored: () => readonly AnchoredStatement[]
  rangesOfKept: (statementId: string) => Range[]
  /** Those that the user wants to see, strongest first. */
  findings: () => readonly PageFinding[]
  conflict: QuoteConflicts['of']
  isUnchecked: QuoteConflicts['isUnchecked']
  topics: () => readonly string[]
  draftOfQuote: (live: LiveQuote) => Promise<StatementDraft | null>
  draftOfSelection: (selection: Selection) => Promise<StatementDraft | null>
  /** Whether the page gives the name of a draft, and names nobody by the one that the user gave instead. */
  isOtherName: (read: StatementDraft, meant: string) => boolean
  keep: (draft: StatementDraft) => Promise<{ statement: Statement; created: boolean; step: number | null }>
  /** Words that the user says are no quote: left unmarked on this page. */
  ignore: (key: string) => void
  /** Keeps a quote together with the user's word on its conflict; null where the page took the words away. */
  confirmQuote: (key: string) => Promise<KeptQuote | null>
  dismissQuote: (key: string, reason: DismissReason | null) => Promise<StepsTaken | null>
  refresh: () => Promise<void>
  fail: (error: unknown) => void
}

export type NoticeKind =
  | 'disconnected'
  | 'reading-failed'
  | 'nothing-selected'
  | 'not-in-page'
  | 'page-changed'
  | 'copied'
  | 'select-new-words'
  | 'no-copy'

/** What the reader can have the overlay do. */
export interface Overlay {
  /** The page, the record or a verdict changed: draw again. */
  update: () => void
  notice: (kind: NoticeKind) => void
  /** From the context menu or the shortcut. @returns whether there was anything to keep */
  keepSelection: () => boolean
  reattach: (statementId: string) => boolean
}

declare global {
  /** Set by the overlay's script in our isolated world. */
  var onRecordOverlay: ((document: Document, signal: AbortSignal, deps: OverlayDeps) => Overlay) | undefined
}
