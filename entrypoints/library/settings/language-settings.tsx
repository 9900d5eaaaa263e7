import type { VNode } from 'preact'
import { formatLocale, t } from '../../../components/i18n'
import { useSetting } from './use-setting'

/** Languages whose quotes the article core knows. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk'] as const

/** In which languages quotes are looked for; with none ticked, in all of them. */
export function LanguageSettings(): VNode {
  const [chosen = [], set] = useSetting('languages')
  const names = new Intl.DisplayNames(formatLocale(), { type: 'language' })
  const toggle = (code: string) => set(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <fieldset class="stack">
      <legend>{t('set_languages')}</legend>
      <div class="row">
        {LANGUAGES.map((code) => (
          <label key={code} class="chip">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            {names.of(code) ?? code}
          </label>
        ))}
      </div>
      <p class="quiet">{t('set_languages_text')}</p>
    </fieldset>
  )
}
