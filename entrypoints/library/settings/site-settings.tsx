import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../../components/i18n'
import { EVERY_SITE, patternOf, siteName } from '../../../components/site-patterns'
import type { Sites } from '../../../components/site-rest'
import { toasts } from '../../../components/toasts'
import { allowAndWake, useSites } from '../../../components/use-sites'
import { useRecord } from '../../../components/with-record'
import { SiteRow } from './site-row'

/** Sites that may be read without asking: list, add, all, remove; each can rest without being taken off. */
export function SiteSettings(): VNode {
  const db = useRecord()
  const sites = useSites()
  const [typed, setTyped] = useState('')
  const add = () => {
    const pattern = patternOf(typed)
    if (pattern === null) toasts.show({ text: t('site_wrong') })
    else void allowAndWake(db, pattern).then((given) => given && setTyped(''))
  }
  return (
    <section>
      <h2>{t('settings_sites')}</h2>
      <p class="quiet">{t('settings_sites_text')}</p>
      <ul class="name-list">{sites && listed(sites).map((pattern) => <SiteRow key={pattern} pattern={pattern} sites={sites} />)}</ul>
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
        <button type="button" class="button subtle" onClick={() => void allowAndWake(db, EVERY_SITE)}>
          {t('site_allow_every')}
        </button>
      </form>
    </section>
  )
}

/** What is allowed and what rests, each once: every site first, then by name. */
function listed({ granted, quiet }: Sites): string[] {
  const name = (pattern: string) => siteName(pattern) ?? ''
  return [...new Set([...granted, ...quiet])].sort((a, b) => name(a).localeCompare(name(b)) || a.localeCompare(b))
}
