import type { VNode } from 'preact'
import { browser } from 'wxt/browser'
import { t } from '../../components/i18n'
import { openLibrary } from '../../components/open-surface'

/** The ways on. Exporting opens the library: a popup closes under a save dialog. */
export function Footer(): VNode {
  const go = (hash: string) => () => void openLibrary(hash).then(() => window.close())
  return (
    <footer class="bar row">
      <button type="button" class="button subtle" onClick={() => void openPanel()}>
        {t('panel')}
      </button>
      <button type="button" class="button subtle" onClick={go('')}>
        {t('library')}
      </button>
      <button type="button" class="button subtle" onClick={go('#/export')}>
        {t('export')}
      </button>
      <button type="button" class="button subtle" onClick={go('#/settings')}>
        {t('settings')}
      </button>
    </footer>
  )
}

/** Must be called in the click itself: both browsers ask for the user's gesture. */
async function openPanel(): Promise<void> {
  const sidebar: unknown = Reflect.get(browser, 'sidebarAction')
  if (opens(sidebar)) await sidebar.open()
  else {
    const { id } = await browser.windows.getCurrent()
    if (id !== undefined) await browser.sidePanel.open({ windowId: id })
  }
  window.close()
}

/** Firefox's sidebar, which Chrome's types don't know. */
function opens(value: unknown): value is { open: () => Promise<void> } {
  return value instanceof Object && 'open' in value && typeof value.open === 'function'
}
