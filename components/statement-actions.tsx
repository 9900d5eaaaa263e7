import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { StatementView } from '../storage'
import { undoably } from './changing'
import { recordCompletions } from './completions'
import { plural, t } from './i18n'
import { lazy } from './lazy'
import { loadWrites } from './record-writes'
import type { StatementValues } from './statement-fields'
import { toasts } from './toasts'
import { useRecord } from './with-record'

const EditDialog = lazy(() => import('./edit-dialog').then((module) => module.EditDialog))

export interface StatementActions {
  edit: (view: StatementView) => void
  remove: (views: readonly StatementView[]) => Promise<void>
  copy: (view: StatementView) => Promise<void>
  /** The edit dialog while one is open: rendered by the surface. */
  dialog: VNode | null
}

/** What every surface can do with a statement. */
export function useStatementActions(): StatementActions {
  const db = useRecord()
  const [editing, setEditing] = useState<StatementView | null>(null)

  const save = async (view: StatementView, values: StatementValues) => {
    const { speakerId, speakerName, topics, date, dateBasis, note } = values
    const speaker = speakerName === (view.speaker?.name ?? '') ? {} : { speakerId, speakerName: speakerName || null }
    const done = await undoably(db, t('saved'), async () =>
      (await loadWrites()).updateStatement(db, view.statement.id, { ...speaker, topicNames: topics, date, dateBasis, note }),
    )
    if (done) setEditing(null)
  }
  return {
    edit: setEditing,
    async remove(views) {
      const ids = views.map((view) => view.statement.id)
      const words = (count: number) => plural('deleted', count)
      await undoably(db, words, async () => (await loadWrites()).deleteStatements(db, ids))
    },
    async copy(view) {
      const { copyText, statementAsText } = await import('./copy-quote')
      toasts.show({ text: (await copyText(statementAsText(view))) ? t('copied') : t('copy_refused') })
    },
    dialog: editing && (
      <EditDialog
        view={editing}
        completions={recordCompletions(db)}
        onSave={(values) => void save(editing, values)}
        onClose={() => setEditing(null)}
      />
    ),
  }
}
