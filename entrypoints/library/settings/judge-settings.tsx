import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../../components/i18n'
import { exactPattern } from '../../../components/site-patterns'
import { allowSite } from '../../../components/sites'
import { toasts } from '../../../components/toasts'
import { Choices } from './choices'
import { JudgeAtWork } from './judge-at-work'
import { useSetting } from './use-setting'

/** Who gives the verdicts. The bundled model and the rules never leave the device; an endpoint does, and says so. */
export function JudgeSettings(): VNode {
  const [judge] = useSetting('judge')
  return (
    <section>
      <h2>{t('settings_judge')}</h2>
      <Choices
        setting="judge"
        label="judge_which"
        choices={[
          { value: 'bundled', label: 'judge_bundled', text: 'judge_bundled_text' },
          { value: 'rules', label: 'judge_rules', text: 'judge_rules_text' },
          { value: 'browser', label: 'judge_browser', text: 'judge_browser_text' },
          { value: 'endpoint', label: 'judge_endpoint', text: 'judge_endpoint_text' },
        ]}
      />
      {judge === 'endpoint' && <Endpoint />}
      <JudgeAtWork />
    </section>
  )
}

function Endpoint(): VNode {
  const [url, setUrl] = useSetting('endpointUrl')
  const [model, setModel] = useSetting('endpointModel')
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    const address = (typed ?? url ?? '').trim()
    const pattern = exactPattern(address)
    if (pattern === null) toasts.show({ text: t('site_wrong') })
    else
      void allowSite(pattern).then((given) => {
        if (given) setUrl(address)
      })
  }
  return (
    <form
      class="stack notice"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p>
        <strong>{t('endpoint_warning')}</strong>
      </p>
      <label class="field">
        <span class="label">{t('endpoint_address')}</span>
        <input type="url" dir="ltr" value={typed ?? url ?? ''} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="label">{t('endpoint_model')}</span>
        <input type="text" dir="ltr" value={model ?? ''} onChange={(event) => setModel(event.currentTarget.value.trim() || null)} />
      </label>
      <button type="submit" class="button">
        {t('save')}
      </button>
    </form>
  )
}
