/** Context menu: read this page, keep the selection. Each comes with `activeTab`. */
import { browser } from 'wxt/browser'
import { t } from '../../components/i18n'

export const READ_PAGE = 'read-page'
export const KEEP_SELECTION = 'keep-selection'

/** Makes the menus anew; menus outlive a service worker, so this runs when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: READ_PAGE, title: t('commandReadPage'), contexts: ['page'] })
  browser.contextMenus.create({ id: KEEP_SELECTION, title: t('commandKeepSelection'), contexts: ['selection'] })
}
