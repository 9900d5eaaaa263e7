import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { undoably } from '../../../components/changing'
import { Combobox, type Option } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { Dialog } from '../../../components/dialog'
import { formatDate } from '../../../components/format'
import { plural, t } from '../../../components/i18n'
import { excerpt } from '../../../components/marked-text'
import { useLive } from '../../../components/use-live'
import { useRecord } from '../../../components/with-record'
import { foldText, type Speaker, type StatementView, splitSpeaker, statementsOfSpeaker, updateStatements } from '../../../storage'
import { namedAs, namesOnPages } from './split'

const STEP = 50
const NONE: StatementView[] = []

export interface SplitDialogProps {
  speaker: Speaker
  onClose: () => void
}

/** Two people under one name: picks the statements that are someone else's, and gives them to a new speaker or to one on record. */
export function SplitDialog({ speaker, onClose }: SplitDialogProps): VNode {
  const db = useRecord()
  const views = useLive(() => statementsOfSpeaker(db, speaker.id), [db, speaker.id]).value ?? NONE
  const [to, setTo] = useState<Option>({ id: null, name: '' })
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(STEP)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const wanted = foldText(words)
  const found = views.filter(({ statement, source }) =>
    foldText([statement.text, statement.speakerAsWritten, source.publisher, source.title].join(' ')).includes(wanted),
  )
  const pick = (option: Option) => {
    setTo(option)
    const named = namedAs(views, option.name)
    if (named.length > 0) setPicked(new Set([...picked, ...named]))
  }
  const toggle = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const complete = async (typed: string): Promise<Option[]> => {
    const known = (await recordCompletions(db).speakers(typed)).filter(({ id }) => id !== speaker.id)
    const written = namesOnPages(views, speaker).filter(({ name }) => foldText(name).includes(foldText(typed)))
    return [...written.map(({ name, count }) => ({ id: null, name, detail: plural('statements', count) })), ...known]
  }
  const save = async () => {
    const ids = views.map(({ statement }) => statement.id).filter((id) => picked.has(id))
    const done = await undoably(db, t('split_done', to.name.trim()), async (): Promise<unknown> => {
      if (to.id === null) return await splitSpeaker(db, speaker.id, ids, to.name.trim())
      return await updateStatements(db, ids, { speakerId: to.id })
    })
    if (done) onClose()
  }
  return (
    <Dialog title={t('split_title')} onClose={onClose} wide>
      <form
        class="stack bulk-form split-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p class="quiet">{t('split_text')}</p>
        <Combobox label={t('split_to')} value={to.name} complete={complete} onType={(name) => setTo({ id: null, name })} onPick={pick} />
        <div class="row">
          <input
            type="search"
            class="plain-input"
            aria-label={t('split_find')}
            placeholder={t('split_find')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <button
            type="button"
            class="button subtle"
            onClick={() => setPicked(new Set([...picked, ...found.map(({ statement }) => statement.id)]))}
          >
            {t('split_all')}
          </button>
          <button type="button" class="button subtle" disabled={picked.size === 0} onClick={() => setPicked(new Set())}>
            {t('pick_none')}
          </button>
        </div>
        <ul class="split-list">
          {found.slice(0, shown).map((view) => (
            <li key={view.statement.id}>
              <Pickable view={view} picked={picked.has(view.statement.id)} onToggle={() => toggle(view.statement.id)} />
            </li>
          ))}
        </ul>
        {found.length > shown && (
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {t('show_more')}
          </button>
        )}
        <div class="row">
          <button type="submit" class="button primary" disabled={picked.size === 0 || to.name.trim() === ''}>
            {t('split_do')}
          </button>
          <span class="quiet" role="status">
            {plural('picked', picked.size)}
          </span>
        </div>
      </form>
    </Dialog>
  )
}

function Pickable({ view, picked, onToggle }: { view: StatementView; picked: boolean; onToggle: () => void }): VNode {
  const { statement, source } = view
  return (
    <label class="choice">
      <input type="checkbox" checked={picked} onChange={onToggle} />
      <span>
        <span class="words" dir="auto">
          “{excerpt(statement.text, [], 160).text}”
        </span>
        <span class="quiet">
          {[statement.speakerAsWritten, formatDate(statement.date), source.publisher].filter((part) => part).join(' · ')}
        </span>
      </span>
    </label>
  )
}
