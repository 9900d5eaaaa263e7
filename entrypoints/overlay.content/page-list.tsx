import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { plural, t } from '../../components/i18n'
import type { KeptStatement } from '../../messages/protocol'
import { saidBy } from '../../storage/said-by'
import type { AnchoredStatement } from '../reader.content/kept'
import type { LiveQuote } from '../reader.content/page-quotes'

interface PageListProps {
  anchored: readonly AnchoredStatement[]
  quotes: readonly LiveQuote[]
  onJump: (id: string) => void
  /** Words that are gone are looked for no longer by themselves: the user selects those that stand there now. */
  onReattach: (statementId: string) => void
  onClose: () => void
}

/** The page's statements and quotes as a list that jumps to each: the way for keyboard and screen reader. */
export function PageList({ anchored, quotes, onJump, onReattach, onClose }: PageListProps): VNode {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={list} class="page-list" role="dialog" aria-label={t('page_list')}>
      <header>
        <h2>{t('page_list')}</h2>
        <button type="button" class="button subtle icon" aria-label={t('close')} onClick={onClose}>
          ✕
        </button>
      </header>
      {anchored.length > 0 && <h3>{plural('page_list_kept', anchored.length)}</h3>}
      <ul>
        {anchored.map(({ kept, anchor }) =>
          anchor.state === 'gone' ? (
            <Orphan key={kept.statement.id} kept={kept} onReattach={onReattach} />
          ) : (
            <li key={kept.statement.id}>
              <button type="button" onClick={() => onJump(kept.statement.id)}>
                <span aria-hidden="true">▮</span> <bdi>{saidBy(kept.statement, kept.speakerName) ?? t('speaker_unknown')}</bdi>:{' '}
                <q dir="auto">{kept.statement.text}</q>
              </button>
            </li>
          ),
        )}
      </ul>
      <h3>{plural('page_list_found', quotes.length)}</h3>
      <ul>
        {quotes.map(({ key, quote }) => (
          <li key={key}>
            <button type="button" onClick={() => onJump(key)}>
              <span aria-hidden="true">❝</span> <bdi>{quote.speaker.name ?? t('speaker_unknown')}</bdi>: <q dir="auto">{quote.text}</q>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Kept words that are not on the page, with what stood around them when they were kept. */
function Orphan({ kept: { statement, speakerName }, onReattach }: { kept: KeptStatement; onReattach: PageListProps['onReattach'] }): VNode {
  const [first] = statement.selectors
  const last = statement.selectors.at(-1)
  return (
    <li class="orphan">
      <p>
        <span aria-hidden="true">∅</span> <bdi>{saidBy(statement, speakerName) ?? t('speaker_unknown')}</bdi>:{' '}
        <q dir="auto">{statement.text}</q>
        <span class="quiet"> {t('page_gone')}</span>
      </p>
      <p class="quiet" dir="auto">
        … {first?.quote.prefix}[…]{last?.quote.suffix} …
      </p>
      <button type="button" class="button subtle" onClick={() => onReattach(statement.id)}>
        {t('reattach')}
      </button>
    </li>
  )
}
