import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import { plural, t } from '../../../components/i18n'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { addFindingByHand, getStatementViews } from '../../../storage'

export interface BulkBarProps {
  ids: readonly string[]
  onTopics: () => void
  onSpeaker: () => void
  onCompare: () => void
  onExport: () => void
  onDelete: () => void
  onClear: () => void
}

/** What can be done with the picked statements. Exactly two of one speaker can be marked as contradicting. */
export function BulkBar({ ids, onTopics, onSpeaker, onCompare, onExport, onDelete, onClear }: BulkBarProps): VNode {
  const db = useRecord()
  const two = ids.length === 2 ? ids.join() : ''
  const pair = useLive(() => (two === '' ? [] : getStatementViews(db, two.split(','))), [db, two]).value ?? []
  const [a, b] = pair
  const markable = a && b && a.statement.speakerId !== null && a.statement.speakerId === b.statement.speakerId
  const mark = async () => {
    if (!a || !b) return
    await undoably(db, t('marked'), () => addFindingByHand(db, a.statement.id, b.statement.id))
  }
  return (
    <div class="bulk-bar row" role="toolbar" aria-label={plural('picked', ids.length)}>
      <strong>{plural('picked', ids.length)}</strong>
      <button type="button" class="button" onClick={onTopics}>
        {t('bulk_topics')}
      </button>
      <button type="button" class="button" onClick={onSpeaker}>
        {t('bulk_speaker')}
      </button>
      <button type="button" class="button" onClick={onCompare}>
        {t('compare')}
      </button>
      <button type="button" class="button" onClick={onExport}>
        {t('export')}
      </button>
      {markable && (
        <button type="button" class="button" onClick={() => void mark()}>
          ≠ {t('mark_conflict')}
        </button>
      )}
      <button type="button" class="button" onClick={onDelete}>
        {t('delete')}
      </button>
      <button type="button" class="button subtle" onClick={onClear}>
        {t('pick_none')}
      </button>
    </div>
  )
}
