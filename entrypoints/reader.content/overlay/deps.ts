import type { Painter } from '../../../anchoring'
import type { QuoteVerdict } from '../../../messages/page-state'
import type { PageFinding } from '../../../messages/protocol'
import type { Statement, StatementDraft } from '../../../storage/types'
import type { AnchoredStatement } from '../kept'
import type { LiveQuote } from '../page-quotes'

/** What the overlay needs of the reader. */
export interface OverlayDeps {
  painter: Painter
  quote: (key: string) => LiveQuote | null
  kept: (statementId: string) => AnchoredStatement | null
  quotes: () => readonly LiveQuote[]
  anchored: () => readonly AnchoredStatement[]
  rangesOfKept: (statementId: string) => Range[]
  findings: () => readonly PageFinding[]
  verdict: (quoteKey: string) => QuoteVerdict | null
  showTension: () => boolean
  topics: () => readonly string[]
  draftOfQuote: (live: LiveQuote) => Promise<StatementDraft | null>
  draftOfSelection: (selection: Selection) => Promise<StatementDraft | null>
  keep: (draft: StatementDraft) => Promise<{ statement: Statement; created: boolean }>
  /** Words that the user says are no quote: left unmarked on this page. */
  ignore: (key: string) => void
  /** A flag on a quote that is not kept: dealt with, shown no more. */
  ignoreVerdict: (key: string) => void
  refresh: () => Promise<void>
  fail: (error: unknown) => void
}
