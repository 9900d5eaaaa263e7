import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../components/i18n'
import type { NoticeKind } from '../reader.content/overlay-port'
import type { KeptNotice, Notice } from './view'

const WORDS: Record<NoticeKind, MessageKey> = {
  disconnected: 'page_disconnected',
  'reading-failed': 'page_reading_failed',
  'nothing-selected': 'page_nothing_selected',
  'not-in-page': 'page_not_in_page',
  'page-changed': 'page_changed_meanwhile',
  copied: 'page_copied',
  'no-copy': 'page_no_copy',
  'select-new-words': 'page_select_new_words',
}

/** About 15 characters a second are read with ease; never under four seconds. */
const readingTime = (words: string): number => Math.max(4_000, (words.length / 15) * 1_000)

interface NoticeBarProps {
  notice: Notice
  /** What was just kept conflicts with something. */
  flagged: boolean
  onFlag: (statementId: string) => void
  onUndo: (steps: readonly number[]) => void
  onEdit: (statementId: string) => void
  onClose: () => void
}

/** A word at the foot of the page; stays while it is hovered or focused. */
export function NoticeBar({ notice, flagged, onFlag, onUndo, onEdit, onClose }: NoticeBarProps): VNode {
  const words = wordsOf(notice)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, readingTime(words))
    return () => clearTimeout(timer)
  }, [words, held, flagged])
  return (
    <div
      class="notice"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{words}</span>
      {notice.kind === 'kept' && (
        <>
          {flagged && (
            <button type="button" class="button flag" onClick={() => onFlag(notice.statementId)}>
              ≠ {t('page_see_conflict')}
            </button>
          )}
          <button type="button" class="button subtle" onClick={() => onEdit(notice.statementId)}>
            {t('page_edit')}
          </button>
          {notice.steps.length > 0 && (
            <button type="button" class="button subtle" onClick={() => onUndo(notice.steps)}>
              {t('page_undo')}
            </button>
          )}
        </>
      )}
      <button type="button" class="button subtle icon" aria-label={t('close')} onClick={onClose}>
        ✕
      </button>
    </div>
  )
}

function wordsOf(notice: Notice): string {
  if (notice.kind === 'kept') return t(keptWords(notice))
  return notice.kind === 'error' ? notice.message : t(WORDS[notice.kind])
}

function keptWords({ created, steps }: KeptNotice): MessageKey {
  if (created) return 'page_kept'
  return steps.length > 0 ? 'kept_joined' : 'page_kept_already'
}
