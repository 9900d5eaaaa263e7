import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Combobox, type Option } from './combobox'
import { t } from './i18n'

export interface TopicPickerProps {
  topics: readonly string[]
  /** Offered to be added with one click; those already chosen are left out. */
  suggested?: readonly string[]
  complete: (typed: string) => Promise<readonly Option[]>
  onChange: (topics: string[]) => void
}

/** Topics as chips, with a field that completes; comma or Enter adds, Backspace in the empty field takes the last away. */
export function TopicPicker({ topics, suggested = [], complete, onChange }: TopicPickerProps): VNode {
  const [typed, setTyped] = useState('')
  const has = (name: string) => topics.some((topic) => topic.toLowerCase() === name.toLowerCase())
  const add = (names: string[]) => {
    const fresh = names.map((name) => name.trim()).filter((name, at, all) => name !== '' && !has(name) && all.indexOf(name) === at)
    setTyped('')
    if (fresh.length > 0) onChange([...topics, ...fresh])
  }
  const onType = (text: string) => {
    if (text.includes(',')) add(text.split(','))
    else setTyped(text)
  }
  const offered = suggested.filter((name) => !has(name)).slice(0, 5)

  return (
    <div class="topic-picker">
      <Combobox
        label={t('topics')}
        placeholder={t('topics_hint')}
        value={typed}
        complete={async (text) => (await complete(text)).filter((option) => !has(option.name))}
        onType={onType}
        onPick={(option) => add([option.name])}
        onEnter={() => {
          if (typed.trim() === '') return false
          add([typed])
          return true
        }}
        onBackspaceEmpty={() => topics.length > 0 && onChange(topics.slice(0, -1))}
      />
      {topics.length + offered.length > 0 && (
        <ul class="chips">
          {topics.map((name) => (
            <li key={name} class="chip chosen">
              <bdi>{name}</bdi>
              <button type="button" aria-label={t('remove_topic', name)} onClick={() => onChange(topics.filter((topic) => topic !== name))}>
                ✕
              </button>
            </li>
          ))}
          {offered.map((name) => (
            <li key={`+${name}`} class="chip">
              <button type="button" aria-label={t('add_topic', name)} onClick={() => add([name])}>
                + <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
