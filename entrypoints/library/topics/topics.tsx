import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Combobox } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { Dialog } from '../../../components/dialog'
import { plural, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { deleteTopic, listTopics, mergeTopics, renameTopic, type Topic } from '../../../storage'
import { NamedList } from '../named-list'
import { hashOf } from '../route'
import { TopicSplit } from './split-dialog'

/** All topics with how much is under each; rename, merge, split, delete. */
export function Topics(): VNode {
  const db = useRecord()
  const [editing, setEditing] = useState<Topic | null>(null)
  const [splitting, setSplitting] = useState<Topic | null>(null)
  const all = useRead(() => listTopics(db), [db])
  return (
    <>
      <NamedList
        title={t('place_topics')}
        find={t('topic_find')}
        all={all}
        namesOf={({ topic }) => [topic.name]}
        none={{ sign: '#', title: t('topics_none') }}
        row={({ topic, count }) => (
          <li key={topic.id}>
            <a href={hashOf('', null, { q: `topic:"${topic.name.replaceAll('"', '')}"` })}>
              <bdi>{topic.name}</bdi>
            </a>
            <span class="quiet count">{plural('statements', count)}</span>
            <button type="button" class="button subtle" aria-label={`${t('edit')}: ${topic.name}`} onClick={() => setEditing(topic)}>
              {t('edit')}
            </button>
          </li>
        )}
      />
      {editing && (
        <TopicDialog
          topic={editing}
          onSplit={() => {
            setEditing(null)
            setSplitting(editing)
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {splitting && <TopicSplit topic={splitting} onClose={() => setSplitting(null)} />}
    </>
  )
}

function TopicDialog({ topic, onSplit, onClose }: { topic: Topic; onSplit: () => void; onClose: () => void }): VNode {
  const db = useRecord()
  const [name, setName] = useState(topic.name)
  const [into, setInto] = useState('')
  const act = async (change: () => Promise<unknown>, text: string) => {
    if (await undoably(db, text, change)) onClose()
  }
  return (
    <Dialog title={t('edit_topic')} onClose={onClose}>
      <form
        class="stack bulk-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void act(() => renameTopic(db, topic.id, name.trim()), t('saved'))
        }}
      >
        <label class="field">
          <span class="label">{t('name')}</span>
          <input type="text" dir="auto" maxLength={500} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <div class="row">
          <button type="submit" class="button primary">
            {t('save')}
          </button>
          <button type="button" class="button" onClick={() => void act(() => deleteTopic(db, topic.id), t('topic_deleted'))}>
            {t('delete')}
          </button>
          <button type="button" class="button" onClick={onSplit}>
            {t('split')}
          </button>
        </div>
        <Combobox
          label={t('merge_topic_into')}
          value={into}
          allowNew={false}
          complete={async (typed) => (await recordCompletions(db).topics(typed)).filter((option) => option.id !== topic.id)}
          onType={setInto}
          onPick={({ id, name: other }) => {
            if (id) void act(() => mergeTopics(db, id, [topic.id]), t('merged', other))
          }}
        />
      </form>
    </Dialog>
  )
}
