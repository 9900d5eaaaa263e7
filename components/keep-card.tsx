import type { ComponentChildren, VNode } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from './i18n'
import { QuoteText } from './quote-text'
import { type Completions, StatementFields, type StatementValues } from './statement-fields'

export interface KeepCardProps {
  /** The quote as found; shown, not edited. */
  text: string
  initial: StatementValues
  /** Who said it as the page puts it, shown where no speaker is named. */
  asWritten?: string | null
  suggestedTopics?: readonly string[]
  completions: Completions
  /** Keeping failed: what happened and what is safe, in plain words. The card stays, nothing typed is lost. */
  error?: string | null
  /** Keeping is under way: a second Enter does nothing. */
  busy?: boolean
  /** Another word than "Keep" on the first button, for editing. */
  keepLabel?: string
  onKeep: (values: StatementValues) => void
  onLeave: () => void
  /** Shown above the buttons: a flag, a word on what the card replaces. */
  children?: ComponentChildren
}

/** The filled-in card on keeping a quote. Enter keeps, Shift+Enter breaks a line in the note, Escape leaves. */
export function KeepCard(props: KeepCardProps): VNode {
  const { text, initial, completions, suggestedTopics, error, busy = false, keepLabel, onKeep, onLeave } = props
  const [values, setValues] = useState(initial)
  const form = useRef<HTMLFormElement>(null)
  const heading = useId()

  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }, [])

  const keep = () => {
    if (!busy) onKeep({ ...values, speakerName: values.speakerName.trim() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    } else if (event.key === 'Enter' && !event.shiftKey && !onButton) {
      event.preventDefault()
      keep()
    }
  }

  return (
    <form
      ref={form}
      class="keep-card"
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <h2 id={heading} class="visually-hidden">
        {t('keep_heading')}
      </h2>
      <QuoteText text={text} max={260} />
      <StatementFields
        values={values}
        asWritten={props.asWritten}
        completions={completions}
        suggestedTopics={suggestedTopics}
        onChange={setValues}
      />
      {props.children}
      {error && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {keepLabel ?? t('keep')}{' '}
          <span class="key" aria-hidden="true">
            ↵
          </span>
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t('leave')}{' '}
          <span class="key" aria-hidden="true">
            Esc
          </span>
        </button>
      </div>
    </form>
  )
}
