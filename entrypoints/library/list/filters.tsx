import type { VNode } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { Combobox } from '../../../components/combobox'
import { recordCompletions } from '../../../components/completions'
import { type MessageKey, t } from '../../../components/i18n'
import { useRecord } from '../../../components/with-record'
import { fieldOf, type QueryField, withField } from './query-text'
import { completeSites } from './sites'

const STATES: readonly [string, MessageKey][] = [
  ['same', 'state_same'],
  ['changed', 'filter_changed'],
  ['gone', 'state_gone'],
]

const HAS: readonly [string, MessageKey][] = [
  ['contradiction', 'filter_contradiction'],
  ['tension', 'filter_tension'],
  ['finding', 'filter_finding'],
  ['note', 'filter_note'],
]

export interface FiltersProps {
  query: string
  onQuery: (query: string) => void
}

/** The search's fields as a form. Reads from and writes to the search text, which stays the one truth. */
export function Filters({ query, onQuery }: FiltersProps): VNode {
  const db = useRecord()
  const completions = recordCompletions(db)
  const set = (field: QueryField, value: string) => onQuery(withField(query, field, value))
  const field = (name: QueryField) => ({ value: fieldOf(query, name), onPick: (value: string) => set(name, value) })
  return (
    <details class="filters">
      <summary>{t('filters')}</summary>
      <div class="filter-grid">
        <NameFilter label={t('speaker')} {...field('speaker')} complete={completions.speakers} />
        <NameFilter label={t('topic')} {...field('topic')} complete={completions.topics} />
        <NameFilter label={t('publisher')} {...field('site')} complete={(typed) => completeSites(db, typed)} />
        <DayFilter label={t('filter_from')} {...field('from')} />
        <DayFilter label={t('filter_to')} {...field('to')} />
        <ChoiceFilter label={t('filter_state')} {...field('state')} choices={STATES} />
        <ChoiceFilter label={t('filter_has')} {...field('has')} choices={HAS} />
      </div>
    </details>
  )
}

interface FilterProps {
  label: string
  value: string
  onPick: (value: string) => void
}

/** What is typed and not picked filters nothing: it goes when the field is left or the search says something else. */
function NameFilter({ label, value, onPick, complete }: FilterProps & { complete: Parameters<typeof Combobox>[0]['complete'] }): VNode {
  const [typed, setTyped] = useState<string | null>(null)
  const forget = () => setTyped(null)
  useLayoutEffect(forget, [value])
  return (
    <Combobox
      label={label}
      value={typed ?? value}
      complete={complete}
      allowNew={false}
      onType={(text) => {
        setTyped(text)
        if (text === '') onPick('')
      }}
      onPick={(option) => {
        forget()
        onPick(option.name)
      }}
      onEnter={() => {
        onPick(typed ?? value)
        forget()
        return true
      }}
      onLeave={forget}
    />
  )
}

function DayFilter({ label, value, onPick }: FilterProps): VNode {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input type="date" value={value} onInput={(event) => onPick(event.currentTarget.value)} />
    </label>
  )
}

function ChoiceFilter({ label, value, onPick, choices }: FilterProps & { choices: readonly [string, MessageKey][] }): VNode {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('filter_any')}</option>
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {t(words)}
          </option>
        ))}
      </select>
    </label>
  )
}
