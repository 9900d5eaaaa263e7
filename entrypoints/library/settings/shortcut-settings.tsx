import type { VNode } from 'preact'
import { browser } from 'wxt/browser'
import { t } from '../../../components/i18n'
import { Shortcuts } from '../../../components/shortcuts'

/** The shortcuts as they are, and the way to the browser's own page where they are changed. */
export function ShortcutSettings(): VNode {
  return (
    <section>
      <h2>{t('welcome_shortcuts')}</h2>
      <Shortcuts />
      <p class="quiet">{t('shortcuts_text')}</p>
      <div>
        <button type="button" class="button" onClick={() => void openBrowsersPage()}>
          {t('shortcuts_change')}
        </button>
      </div>
    </section>
  )
}

async function openBrowsersPage(): Promise<unknown> {
  const commands: unknown = browser.commands
  return opens(commands) ? await commands.openShortcutSettings() : await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** Firefox's own way (137 and newer), which Chrome's types don't know; its page can't be opened by address. */
function opens(value: unknown): value is { openShortcutSettings: () => Promise<void> } {
  return value instanceof Object && 'openShortcutSettings' in value && typeof value.openShortcutSettings === 'function'
}
