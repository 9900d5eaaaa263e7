import type { VNode } from 'preact'
import type { PageQuote } from '../messages/page-state'
import { t } from './i18n'
import { excerpt } from './marked-text'
import { UncheckedChip } from './unchecked-chip'

export interface FoundListProps {
  quotes: readonly PageQuote[]
  onKeep: (quote: PageQuote) => void
  onJump: (quote: PageQuote) => void
  /** Leads to what a quote conflicts with. */
  onFlag: (quote: PageQuote) => void
}

/** The id of the card that shows a found quote's conflict. */
export const findingIdOf = (quoteKey: string): string => `finding-${quoteKey}`

/** Quotes that the page holds and the record does not. K on a row keeps it. */
export function FoundList({ quotes, onKeep, onJump, onFlag }: FoundListProps): VNode {
  return (
    <ul>
      {quotes.map((quote) => (
        <li key={quote.key} class="statement-row found" data-quote={quote.key}>
          <button type="button" class="words" dir="auto" title={t('jump')} onClick={() => onJump(quote)}>
            “{excerpt(quote.text, [], 280).text}”
          </button>
          <div class="meta">
            {quote.conflict && <Flag verdict={quote.conflict.verdict} onPress={() => onFlag(quote)} />}
            {quote.unchecked && <UncheckedChip />}
            <span class="speaker">
              <bdi>{quote.speakerName ?? t('speaker_unknown')}</bdi>
            </span>
            {quote.speakerRole && (
              <span>
                <bdi>{quote.speakerRole}</bdi>
              </span>
            )}
            <button type="button" class="button keep-button" onClick={() => onKeep(quote)}>
              {t('keep')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Flag({ verdict, onPress }: { verdict: 'contradiction' | 'tension'; onPress: () => void }): VNode {
  return (
    <button type="button" class={`button subtle icon flag ${verdict}`} title={t('page_see_conflict')} onClick={onPress}>
      <span aria-hidden="true">{verdict === 'tension' ? '≈' : '≠'}</span>
      <span class="visually-hidden">{t('quote_flagged')}</span>
    </button>
  )
}

/** The found quote that has the focus, or the first. */
export function currentQuote(quotes: readonly PageQuote[]): PageQuote | undefined {
  const row = document.activeElement?.closest('[data-quote]')
  const key = row instanceof HTMLElement ? row.dataset.quote : undefined
  return quotes.find((quote) => quote.key === key) ?? quotes[0]
}
