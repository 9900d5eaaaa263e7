/** Context menu: read this page, keep the selection. Each comes with `activeTab`. */
import { browser } from 'wxt/browser'
import { i18n } from '#i18n'

export const READ_PAGE = 'read-page'
export const KEEP_SELECTION = 'keep-selection'

/** Makes the menus anew; menus outlive a service worker, so this runs when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: READ_PAGE, title: i18n.t('commandReadPage'), contexts: ['page'] })
  browser.contextMenus.create({ id: KEEP_SELECTION, title: i18n.t('commandKeepSelection'), contexts: ['selection'] })
}
