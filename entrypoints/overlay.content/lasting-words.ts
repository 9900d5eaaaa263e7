import { browser } from 'wxt/browser'
import { fromBrowser, setMessages } from '../../components/i18n'

/** What has to be said once the extension behind the page is gone, and may not have been said before. */
const AFTERWARDS = ['page_disconnected', 'close']

/**
 * Remembers each wording that was looked up. An extension that was updated or removed leaves its scripts in the page without wordings: then
 * the browser throws, and nothing could be drawn or said any more.
 */
export function rememberWords(): void {
  const known = new Map<string, string>()
  const lookup = (key: string, substitutions: string[]): string => {
    const asked = JSON.stringify([key, substitutions])
    if (browser.runtime?.id) known.set(asked, fromBrowser(key, substitutions))
    return known.get(asked) ?? ''
  }
  for (const key of AFTERWARDS) lookup(key, [])
  setMessages(lookup)
}
