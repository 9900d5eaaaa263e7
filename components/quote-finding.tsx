import type { VNode } from 'preact'
import type { PageQuote, QuoteConflict } from '../messages/page-state'
import type { DismissReason } from '../storage'
import { findingIdOf } from './found-list'
import { t } from './i18n'
import { openAtQuote } from './open-surface'
import { FindingCard } from './styled-finding-card'

/** What can be done with a found quote that conflicts with the record. */
export interface QuoteFindingActions {
  onDecide: (quote: PageQuote, status: 'confirmed' | 'dismissed', reason: DismissReason | null) => void
  onKeep: (quote: PageQuote) => void
  onJump: (quote: PageQuote) => void
}

export interface QuoteFindingProps extends QuoteFindingActions {
  quote: PageQuote
  conflict: QuoteConflict
}

/** A conflict of a quote that is not kept yet: confirming keeps it with the user's word, keeping alone leaves the word for later. */
export function QuoteFinding({ quote, conflict, onDecide, onKeep, onJump }: QuoteFindingProps): VNode {
  return (
    <div id={findingIdOf(quote.key)} data-quote={quote.key} tabIndex={-1}>
      <FindingCard
        finding={{ id: null, speaker: quote.speakerName, status: 'open', dismissReason: null, origin: 'judge', unkept: true, ...conflict }}
        onConfirm={() => onDecide(quote, 'confirmed', null)}
        onDismiss={(reason) => onDecide(quote, 'dismissed', reason)}
        onOpen={(side) => void openAtQuote(side.url, side.text)}
      >
        <button type="button" class="button subtle" onClick={() => onKeep(quote)}>
          {t('keep')}
        </button>
        <button type="button" class="button subtle" onClick={() => onJump(quote)}>
          {t('jump')}
        </button>
      </FindingCard>
    </div>
  )
}
