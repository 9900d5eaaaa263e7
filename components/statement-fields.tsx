import type { VNode } from 'preact'
import { Combobox, type Option } from './combobox'
import { dayOf } from './format'
import { type MessageKey, t } from './i18n'
import { TopicPicker } from './topic-picker'

/** What the user can say about a statement. The words themselves stay as the page has them. */
export interface StatementValues {
  speakerId: string | null
  speakerName: string
  topics: string[]
  /** ISO 8601 day or instant. */
  date: string
  dateBasis: 'said' | 'published' | 'read'
  note: string
}

export interface Completions {
  speakers: (typed: string) => Promise<readonly Option[]>
  topics: (typed: string) => Promise<readonly Option[]>
}

export interface StatementFieldsProps {
  values: StatementValues
  /** Who said it as the page puts it, shown where no speaker is named. */
  asWritten?: string | null | undefined
  completions: Completions
  suggestedTopics?: readonly string[]
  onChange: (values: StatementValues) => void
}

export const BASIS_WORDS: Record<StatementValues['dateBasis'], MessageKey> = {
  said: 'basis_said',
  published: 'basis_published',
  read: 'basis_read',
}

/** Speaker, topics, date and note: the keep card's and the edit dialog's fields, in tab order. */
export function StatementFields({ values, asWritten, completions, suggestedTopics, onChange }: StatementFieldsProps): VNode {
  const set = (change: Partial<StatementValues>) => onChange({ ...values, ...change })
  return (
    <>
      <Combobox
        label={t('speaker')}
        value={values.speakerName}
        placeholder={asWritten ?? undefined}
        complete={completions.speakers}
        onType={(speakerName) => set({ speakerName, speakerId: null })}
        onPick={(option) => set({ speakerName: option.name, speakerId: option.id })}
      />
      <TopicPicker
        topics={values.topics}
        suggested={suggestedTopics}
        complete={completions.topics}
        onChange={(topics) => set({ topics })}
      />
      <label class="field">
        <span class="label">
          {t('said_on')} · {t(BASIS_WORDS[values.dateBasis])}
        </span>
        <input
          type="date"
          value={dayOf(values.date)}
          onInput={(event) => {
            const day = event.currentTarget.value
            if (day !== '') set({ date: day, dateBasis: 'said' })
          }}
        />
      </label>
      <label class="field">
        <span class="label">{t('note')}</span>
        <textarea rows={2} dir="auto" value={values.note} onInput={(event) => set({ note: event.currentTarget.value })} />
      </label>
    </>
  )
}
