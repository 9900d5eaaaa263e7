import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Combobox } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { Dialog } from '../../../components/dialog'
import { plural, t } from '../../../components/i18n'
import { TopicPicker } from '../../../components/topic-picker'
import { useRecord } from '../../../components/with-record'
import { retagStatements, updateStatements } from '../../../storage'

export type BulkEdit = 'topics' | 'speaker'

export interface BulkDialogProps {
  edit: BulkEdit
  ids: readonly string[]
  onClose: () => void
}

/** Gives topics or a speaker to many statements at once: one step, taken back as one. */
export function BulkDialog({ edit, ids, onClose }: BulkDialogProps): VNode {
  const db = useRecord()
  const [topics, setTopics] = useState<string[]>([])
  const [speaker, setSpeaker] = useState<{ id: string | null; name: string }>({ id: null, name: '' })
  const completions = recordCompletions(db)
  const act = async (change: () => Promise<unknown>) => {
    if (await undoably(db, plural('changed', ids.length), change)) onClose()
  }
  return (
    <Dialog title={`${t(edit === 'topics' ? 'bulk_topics' : 'bulk_speaker')} · ${plural('statements', ids.length)}`} onClose={onClose}>
      <form class="stack bulk-form" onSubmit={(event) => event.preventDefault()}>
        {edit === 'topics' ? (
          <>
            <TopicPicker topics={topics} complete={completions.topics} onChange={setTopics} />
            <div class="row">
              <button
                type="button"
                class="button primary"
                disabled={topics.length === 0}
                onClick={() => void act(() => retagStatements(db, ids, { add: topics }))}
              >
                {t('topics_give')}
              </button>
              <button
                type="button"
                class="button"
                disabled={topics.length === 0}
                onClick={() => void act(() => retagStatements(db, ids, { remove: topics }))}
              >
                {t('topics_take')}
              </button>
            </div>
          </>
        ) : (
          <>
            <Combobox
              label={t('speaker')}
              value={speaker.name}
              complete={completions.speakers}
              onType={(name) => setSpeaker({ id: null, name })}
              onPick={(option) => setSpeaker(option)}
            />
            <button
              type="submit"
              class="button primary"
              disabled={speaker.name.trim() === ''}
              onClick={() => void act(() => updateStatements(db, ids, { speakerId: speaker.id, speakerName: speaker.name.trim() }))}
            >
              {t('save')}
            </button>
          </>
        )}
      </form>
    </Dialog>
  )
}
