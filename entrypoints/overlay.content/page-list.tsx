import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { plural, t } from '../../components/i18n'
import type { AnchoredStatement } from '../reader.content/kept'
import type { LiveQuote } from '../reader.content/page-quotes'

interface PageListProps {
  anchored: readonly AnchoredStatement[]
  quotes: readonly LiveQuote[]
  onJump: (id: string) => void
  onClose: () => void
}

/** The page's statements and quotes as a list that jumps to each: the way for keyboard and screen reader. */
export function PageList({ anchored, quotes, onJump, onClose }: PageListProps): VNode {
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
        {anchored.map(({ kept, anchor }) => (
          <li key={kept.statement.id}>
            <button type="button" disabled={anchor.state === 'gone'} onClick={() => onJump(kept.statement.id)}>
              <span aria-hidden="true">{anchor.state === 'gone' ? '∅' : '▮'}</span> <bdi>{kept.speakerName ?? t('speaker_unknown')}</bdi>:{' '}
              <q dir="auto">{kept.statement.text}</q>
              {anchor.state === 'gone' && <span class="quiet"> {t('page_gone')}</span>}
            </button>
          </li>
        ))}
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
