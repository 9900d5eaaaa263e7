import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../components/i18n'
import { allowEverySite, allowedPatterns, allowSite, onSitesChange, patternOf, removeSite } from '../../../components/sites'
import { toasts } from '../../../components/toasts'
import { useSetting } from './use-setting'

/** Sites that may be read without asking: list, add, all, remove; each can rest without being taken off. */
export function SiteSettings(): VNode {
  const [patterns, setPatterns] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const [quiet, setQuiet] = useSetting('quietSites')
  useEffect(() => {
    const read = () => void allowedPatterns().then(setPatterns)
    read()
    return onSitesChange(read)
  }, [])
  const add = () => {
    const pattern = patternOf(typed)
    if (pattern === null) toasts.show({ text: t('site_wrong') })
    else void allowSite(pattern).then((given) => given && setTyped(''))
  }
  const rest = (pattern: string, resting: boolean) =>
    setQuiet(resting ? [...(quiet ?? []), pattern] : (quiet ?? []).filter((one) => one !== pattern))
  return (
    <section>
      <h2>{t('settings_sites')}</h2>
      <p class="quiet">{t('settings_sites_text')}</p>
      <ul class="name-list">
        {patterns.map((pattern) => (
          <li key={pattern}>
            <span dir="ltr">{pattern.includes('//*/') ? t('site_every') : pattern.replace(/^\w+:\/\/|\/\*$/g, '')}</span>
            <label class="row count">
              <input
                type="checkbox"
                checked={!(quiet ?? []).includes(pattern)}
                onChange={(event) => rest(pattern, !event.currentTarget.checked)}
              />
              {t('site_by_itself')}
            </label>
            <button type="button" class="button subtle" aria-label={`${t('remove')}: ${pattern}`} onClick={() => void removeSite(pattern)}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          type="text"
          class="plain-input"
          dir="ltr"
          aria-label={t('site_address')}
          placeholder="news.example"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('site_allow')}
        </button>
        <button type="button" class="button subtle" onClick={() => void allowEverySite()}>
          {t('site_allow_every')}
        </button>
      </form>
    </section>
  )
}
