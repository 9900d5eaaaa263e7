/** The number on the toolbar button: this page's statements, and a flag where a finding is open. */
import { browser } from 'wxt/browser'

/** MV2 knows the button as `browserAction`. */
const button = browser.action ?? browser.browserAction

const INK = '#1f5f8b'
const FLAG = '#9b1c1c'

/** @param flags open findings on the page; the badge then shows "≠" beside the count */
export async function showBadge(tabId: number, kept: number, flags: number): Promise<void> {
  const count = kept > 999 ? '999+' : kept > 0 ? String(kept) : ''
  await Promise.all([
    button.setBadgeText({ tabId, text: flags > 0 ? `≠${count}` : count }),
    button.setBadgeBackgroundColor({ tabId, color: flags > 0 ? FLAG : INK }),
    button.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ])
}

/** Says on the button that this tab can't be read, for those who came by shortcut or menu and see no popup. */
export async function showRefusal(tabId: number, why: string): Promise<void> {
  await Promise.all([
    button.setBadgeText({ tabId, text: '!' }),
    button.setBadgeBackgroundColor({ tabId, color: FLAG }),
    button.setTitle({ tabId, title: why }),
  ])
}
