import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { type MessageKey, t } from '../../../components/i18n'
import type { SettingKey, Settings } from '../../../storage'
import { useSetting } from './use-setting'

type KeysOf<T> = { [K in SettingKey]: Settings[K] extends T ? K : never }[SettingKey]

/** A setting that is on or off, with a word on what that means. */
export function Toggle({ setting, label, text }: { setting: KeysOf<boolean>; label: MessageKey; text?: MessageKey }): VNode {
  const [value, set] = useSetting(setting)
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={value ?? false}
        disabled={value === undefined}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <span>
        {t(label)}
        {text && <span class="quiet">{t(text)}</span>}
      </span>
    </label>
  )
}

export interface ChoicesProps<K extends SettingKey> {
  setting: K
  label: MessageKey
  choices: readonly { value: Settings[K]; label: MessageKey; text?: MessageKey }[]
}

/** A setting with one of a few values. */
export function Choices<K extends KeysOf<string | number>>({ setting, label, choices }: ChoicesProps<K>): VNode {
  const [value, set] = useSetting(setting)
  const name = useId()
  return (
    <fieldset class="stack">
      <legend>{t(label)}</legend>
      {choices.map((choice) => (
        <label key={String(choice.value)} class="choice">
          <input type="radio" name={name} checked={value === choice.value} onChange={() => set(choice.value)} />
          <span>
            {t(choice.label)}
            {choice.text && <span class="quiet">{t(choice.text)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
