import type { VNode } from 'preact'
import { undoably } from '../../../components/changing'
import type { Option } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { plural, t } from '../../../components/i18n'
import { useRead } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { foldText, type Speaker, type StatementView, splitSpeaker, statementsOfSpeaker } from '../../../storage'
import { SplitForm } from '../split-form'
import { namedAs, namesOnPages } from './split'

const NONE: StatementView[] = []

export interface SplitDialogProps {
  speaker: Speaker
  onClose: () => void
}

/** Two people under one name: picks the statements that are someone else's, and gives them to a new speaker or to one on record. */
export function SplitDialog({ speaker, onClose }: SplitDialogProps): VNode {
  const db = useRecord()
  const views = useRead(() => statementsOfSpeaker(db, speaker.id), [db, speaker.id]) ?? NONE
  const complete = async (typed: string): Promise<Option[]> => {
    const known = (await recordCompletions(db).speakers(typed)).filter(({ id }) => id !== speaker.id)
    const written = namesOnPages(views, speaker).filter(({ name }) => foldText(name).includes(foldText(typed)))
    return [...written.map(({ name, count }) => ({ id: null, name, detail: plural('statements', count) })), ...known]
  }
  const save = async (ids: string[], { id, name }: Option) => {
    const to = id === null ? name : { id }
    if (await undoably(db, t('split_done', name), () => splitSpeaker(db, speaker.id, ids, to))) onClose()
  }
  return (
    <SplitForm
      title={t('split_title')}
      text={t('split_text')}
      label={t('split_to')}
      views={views}
      complete={complete}
      namedAs={(name) => namedAs(views, name)}
      onSave={(ids, to) => void save(ids, to)}
      onClose={onClose}
    />
  )
}
