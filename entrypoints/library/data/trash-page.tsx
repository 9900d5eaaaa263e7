import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Empty } from '../../../components/empty'
import { formatInstant } from '../../../components/format'
import { plural, t } from '../../../components/i18n'
import { excerpt } from '../../../components/marked-text'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { deletedStatements, deletedTopics, restoreStatements, restoreTopic, type Topic } from '../../../storage'

const STEP = 100

/** What was deleted in the last 30 days and can be brought back, whatever was done since. */
export function TrashPage(): VNode {
  const db = useRecord()
  const [shown, setShown] = useState(STEP)
  const deleted = useRead(() => deletedStatements(db), [db])
  const topics = useRead(() => deletedTopics(db), [db])
  const restore = (ids: string[], topicIds: string[] = []) =>
    undoably(
      db,
      (count) => plural('restored', count),
      () => restoreStatements(db, ids, topicIds),
    )
  const restoreAll = () =>
    restore(
      (deleted ?? []).map((one) => one.statement.id),
      (topics ?? []).map((one) => one.topic.id),
    )
  const restoreNamed = ({ id, name }: Topic) => undoably(db, t('topic_restored', name), () => restoreTopic(db, id))
  return (
    <div class="place narrow">
      <header class="place-head">
        <h1>{t('place_trash')}</h1>
        <div class="spread">
          <p class="quiet">{t('trash_text')}</p>
          {deleted && deleted.length > 0 && (
            <button type="button" class="button" onClick={() => void restoreAll()}>
              {t('restore_all')}
            </button>
          )}
        </div>
      </header>
      <div class="scroll">
        {deleted?.length === 0 && topics?.length === 0 && <Empty sign="✕" title={t('trash_empty')} />}
        <ul class="name-list">
          {deleted?.slice(0, shown).map(({ statement, deletedAt }) => (
            <li key={statement.id}>
              <span class="trash-words" dir="auto">
                “{excerpt(statement.text, [], 160).text}”
              </span>
              <time class="quiet" dateTime={deletedAt}>
                {formatInstant(deletedAt)}
              </time>
              <button type="button" class="button count" onClick={() => void restore([statement.id])}>
                {t('restore')}
              </button>
            </li>
          ))}
        </ul>
        {deleted && deleted.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {t('show_more')}
          </button>
        )}
        {topics && topics.length > 0 && (
          <section>
            <h2>{t('topics')}</h2>
            <ul class="name-list">
              {topics.map(({ topic, deletedAt }) => (
                <li key={topic.id}>
                  <bdi>{topic.name}</bdi>
                  <time class="quiet" dateTime={deletedAt}>
                    {formatInstant(deletedAt)}
                  </time>
                  <button type="button" class="button count" onClick={() => void restoreNamed(topic)}>
                    {t('restore')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
