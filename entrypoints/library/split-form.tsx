import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Combobox, type Option } from '../../components/combobox'
import { Dialog } from '../../components/dialog'
import { formatDate } from '../../components/format'
import { plural, t } from '../../components/i18n'
import { excerpt } from '../../components/marked-text'
import { foldText, type StatementView } from '../../storage'

const STEP = 50

export interface SplitFormProps {
  title: string
  text: string
  /** What the field asks for that says where the picked ones go. */
  label: string
  views: readonly StatementView[]
  complete: (typed: string) => Promise<Option[]>
  /** Statements that a name picks by itself. */
  namedAs?: (name: string) => readonly string[]
  onSave: (ids: string[], to: Option) => void
  onClose: () => void
}

/** Picks statements out of those under one name, and says under which name they belong. */
export function SplitForm({ title, text, label, views, complete, namedAs, onSave, onClose }: SplitFormProps): VNode {
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
    const named = namedAs?.(option.name) ?? []
    if (named.length > 0) setPicked(new Set([...picked, ...named]))
  }
  const toggle = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const save = () => {
    const ids = views.map(({ statement }) => statement.id).filter((id) => picked.has(id))
    onSave(ids, { ...to, name: to.name.trim() })
  }
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form
        class="stack bulk-form split-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p class="quiet">{text}</p>
        <Combobox label={label} value={to.name} complete={complete} onType={(name) => setTo({ id: null, name })} onPick={pick} />
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
