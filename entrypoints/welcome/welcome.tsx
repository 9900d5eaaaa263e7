import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../components/i18n'
import icon from '../../components/icon.svg'
import { Shortcuts } from '../../components/shortcuts'
import { Steps } from './steps'
import { type Progress, TryIt } from './try-it'

/** Shown once after installing: what it does, to be tried at once, and how to go on. Asks for nothing. */
export function Welcome(): VNode {
  const [progress, setProgress] = useState<Progress>({ read: false, kept: [], decided: 'open', dismissReason: null })
  const change = (next: Partial<Progress>) => setProgress((last) => ({ ...last, ...next }))
  const done = progress.decided !== 'open'
  return (
    <main class="welcome">
      <header class="row">
        <img src={icon} alt="" width="48" height="48" />
        <div>
          <h1>{t('extName')}</h1>
          <p>{t('welcome_lead')}</p>
        </div>
      </header>
      <section class="try" aria-labelledby="try">
        <div>
          <h2 id="try">{t('welcome_try')}</h2>
          <Steps progress={progress} onRead={() => change({ read: true })} />
          <p class="quiet" role="status">
            {done ? t('welcome_done') : t('welcome_practice')}
          </p>
        </div>
        <TryIt progress={progress} onProgress={change} />
      </section>
      <section class="next">
        <div>
          <h2>{t('welcome_pin')}</h2>
          <p>{t(isFirefox() ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
        </div>
        <div>
          <h2>{t('welcome_sites')}</h2>
          <p>{t('welcome_sites_text')}</p>
          <p>
            <a href="library.html#/settings">{t('welcome_sites_link')}</a>
          </p>
        </div>
        <div>
          <h2>{t('welcome_shortcuts')}</h2>
          <Shortcuts />
        </div>
        <div>
          <h2>{t('privacy')}</h2>
          <p>{t('privacy_text')}</p>
        </div>
      </section>
      <footer>
        <a class="button primary" href="library.html">
          {t('commandOpenLibrary')}
        </a>
      </footer>
    </main>
  )
}

function isFirefox(): boolean {
  return import.meta.env.FIREFOX
}
