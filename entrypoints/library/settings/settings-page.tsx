import type { VNode } from 'preact'
import { t } from '../../../components/i18n'
import { Choices, Toggle } from './choices'
import { DataSettings } from './data-settings'
import { JudgeSettings } from './judge-settings'
import { LanguageSettings } from './language-settings'
import { ShortcutSettings } from './shortcut-settings'
import { SiteSettings } from './site-settings'

/** Everything that can be set, in the order in which one meets it. */
export function SettingsPage(): VNode {
  return (
    <div class="place narrow">
      <header class="place-head">
        <h1>{t('settings')}</h1>
      </header>
      <div class="scroll settings">
        <SiteSettings />
        <section>
          <h2>{t('settings_reading')}</h2>
          <Toggle setting="indirectSpeech" label="set_indirect" text="set_indirect_text" />
          <Toggle setting="badge" label="set_badge" />
          <LanguageSettings />
        </section>
        <section>
          <h2>{t('settings_flags')}</h2>
          <Toggle setting="showTension" label="set_tension" text="set_tension_text" />
          <Choices
            setting="flagLevel"
            label="set_strict"
            choices={[
              { value: 'fewer', label: 'strict_fewer', text: 'strict_fewer_text' },
              { value: 'normal', label: 'strict_normal' },
              { value: 'more', label: 'strict_more', text: 'strict_more_text' },
            ]}
          />
        </section>
        <JudgeSettings />
        <section>
          <h2>{t('settings_look')}</h2>
          <Choices
            setting="theme"
            label="set_theme"
            choices={[
              { value: 'system', label: 'theme_system' },
              { value: 'light', label: 'theme_light' },
              { value: 'dark', label: 'theme_dark' },
            ]}
          />
          <Choices
            setting="density"
            label="set_density"
            choices={[
              { value: 'roomy', label: 'density_roomy' },
              { value: 'compact', label: 'density_compact' },
            ]}
          />
        </section>
        <ShortcutSettings />
        <DataSettings />
        <section>
          <h2>{t('privacy')}</h2>
          <p>{t('privacy_text')}</p>
        </section>
      </div>
    </div>
  )
}
