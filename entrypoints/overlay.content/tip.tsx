import type { VNode } from 'preact'
import { formatDate } from '../../components/format'
import { t } from '../../components/i18n'
import { isChanged, STATE_WORDS } from '../../components/statement-view'
import { saidBy } from '../../storage/said-by'
import type { AnchoredStatement } from '../reader.content/kept'
import type { LiveQuote } from '../reader.content/page-quotes'
import { Floating } from './floating'
import type { Box } from './place'

interface Stay {
  onPointerEnter: () => void
  onPointerLeave: () => void
  /** Takes the focus, for one who came by keyboard. */
  focus: boolean
}

export interface QuoteTipProps extends Stay {
  words: Box
  live: LiveQuote
  flagged: boolean
  unchecked: boolean
  onKeep: () => void
  onKeepWithNote: () => void
  onCopy: () => void
  onFlag: () => void
  onNotAQuote: () => void
}

/** Beside a found quote: who said it, and one key or click to keep it. */
export function QuoteTip({
  words,
  live,
  flagged,
  unchecked,
  onKeep,
  onKeepWithNote,
  onCopy,
  onFlag,
  onNotAQuote,
  ...stay
}: QuoteTipProps): VNode {
  const { speaker, kind } = live.quote
  return (
    <Floating words={words} class="tip" role="toolbar" label={t('page_quote_tools')} {...stay}>
      <span class="who">
        <span aria-hidden="true">❝ </span>
        <bdi>{speaker.name ?? t('speaker_unknown')}</bdi>
        {kind === 'indirect' && <span class="quiet"> · {t('page_indirect')}</span>}
        {unchecked && (
          <span class="quiet" title={t('language_unchecked_why')}>
            {' '}
            · {t('language_unchecked')}
          </span>
        )}
      </span>
      {flagged && (
        <button type="button" class="button flag" onClick={onFlag}>
          ≠ {t('page_see_conflict')}
        </button>
      )}
      <button type="button" class="button primary" onClick={onKeep} aria-keyshortcuts="K">
        {t('keep')} <kbd>K</kbd>
      </button>
      <button type="button" class="button subtle" onClick={onKeepWithNote} aria-keyshortcuts="N">
        {t('page_keep_with_note')} <kbd>N</kbd>
      </button>
      <button type="button" class="button subtle" onClick={onCopy} aria-keyshortcuts="C">
        {t('page_copy')}
      </button>
      <button type="button" class="button subtle" onClick={onNotAQuote}>
        {t('page_not_a_quote')}
      </button>
    </Floating>
  )
}

export interface KeptTipProps extends Stay {
  words: Box
  anchored: AnchoredStatement
  flagged: boolean
  onEdit: () => void
  onCopy: () => void
  onDelete: () => void
  onOpen: () => void
  onFlag: () => void
}

/** Beside a kept quote: whose it is, since when, and whether the page's words are still the kept ones. */
export function KeptTip({ words, anchored, flagged, onEdit, onCopy, onDelete, onOpen, onFlag, ...stay }: KeptTipProps): VNode {
  const { kept, anchor } = anchored
  return (
    <Floating words={words} class="tip" role="toolbar" label={t('page_kept_tools')} {...stay}>
      <span class="who">
        <span aria-hidden="true">▮ </span>
        <bdi>{saidBy(kept.statement, kept.speakerName) ?? t('speaker_unknown')}</bdi>{' '}
        <span class="quiet">· {formatDate(kept.statement.date)}</span>
      </span>
      {isChanged(anchor.state) && (
        <span class="changed">
          Δ {t(STATE_WORDS[anchor.state].label)}
          {anchor.diff.length > 0 && ': '}
          {anchor.diff.map(({ op, text }, i) =>
            op === 'keep' ? text : op === 'insert' ? <ins key={i}>{text}</ins> : <del key={i}>{text}</del>,
          )}
        </span>
      )}
      {flagged && (
        <button type="button" class="button flag" onClick={onFlag}>
          ≠ {t('page_see_conflict')}
        </button>
      )}
      <button type="button" class="button subtle" onClick={onEdit}>
        {t('page_edit')}
      </button>
      <button type="button" class="button subtle" onClick={onCopy}>
        {t('page_copy')}
      </button>
      <button type="button" class="button subtle" onClick={onOpen}>
        {t('page_open_library')}
      </button>
      <button type="button" class="button subtle" onClick={onDelete}>
        {t('page_delete')}
      </button>
    </Floating>
  )
}
