import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import type { Option } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { type StatementView, splitTopic, statementsOfTopic, type Topic } from '../../../storage'
import { SplitForm } from '../split-form'

const NONE: StatementView[] = []

export interface TopicSplitProps {
  topic: Topic
  onClose: () => void
}

/** Two matters under one topic: picks the statements that are of the other, and gives them that topic in place of this. */
export function TopicSplit({ topic, onClose }: TopicSplitProps): VNode {
  const db = useRecord()
  const views = useRead(() => statementsOfTopic(db, topic.id), [db, topic.id]) ?? NONE
  const complete = async (typed: string): Promise<Option[]> =>
    (await recordCompletions(db).topics(typed)).filter(({ id }) => id !== topic.id)
  const save = async (ids: string[], { name }: Option) => {
    if (await undoably(db, t('split_done', name), () => splitTopic(db, topic.id, ids, name))) onClose()
  }
  return (
    <SplitForm
      title={t('split_topic_title')}
      text={t('split_topic_text')}
      label={t('split_topic_to')}
      views={views}
      complete={complete}
      onSave={(ids, to) => void save(ids, to)}
      onClose={onClose}
    />
  )
}
