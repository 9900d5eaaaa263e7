import './keep-card.css'
import type { VNode } from 'preact'
import type { StatementView } from '../storage'
import { Dialog } from './dialog'
import { t } from './i18n'
import { KeepCard } from './keep-card'
import type { Completions, StatementValues } from './statement-fields'

export interface EditDialogProps {
  view: StatementView
  completions: Completions
  error?: string | null
  onSave: (values: StatementValues) => void
  onClose: () => void
}

/** The keep card again, for a statement that is kept. */
export function EditDialog({ view, completions, error, onSave, onClose }: EditDialogProps): VNode {
  const { statement, speaker, topics } = view
  const initial: StatementValues = {
    speakerId: statement.speakerId,
    speakerName: speaker?.name ?? '',
    topics: topics.map((topic) => topic.name),
    date: statement.date,
    dateBasis: statement.dateBasis,
    note: statement.note,
  }
  return (
    <Dialog title={t('edit_heading')} onClose={onClose}>
      <KeepCard
        text={statement.text}
        initial={initial}
        asWritten={statement.speakerId === null ? statement.speakerAsWritten : null}
        completions={completions}
        keepLabel={t('save')}
        error={error}
        onKeep={onSave}
        onLeave={onClose}
      />
    </Dialog>
  )
}
