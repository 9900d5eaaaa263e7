/** Which tabs are under reading. Kept in session storage, since a service worker may be stopped at any moment. */
import { browser } from 'wxt/browser'
import { sendMessage } from '../../messages/protocol'

const KEY = 'readers'

async function all(): Promise<number[]> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY]
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : []
}

export async function addReader(tabId: number): Promise<void> {
  const ids = await all()
  if (!ids.includes(tabId)) await browser.storage.session.set({ [KEY]: [...ids, tabId] })
}

export async function removeReader(tabId: number): Promise<void> {
  const ids = await all()
  if (ids.includes(tabId)) await browser.storage.session.set({ [KEY]: ids.filter((id) => id !== tabId) })
}

/** Tells every reader that the record changed; a tab that is gone or navigated away is forgotten. */
export async function refreshReaders(): Promise<void> {
  await Promise.all((await all()).map((tabId) => sendMessage('refresh', undefined, tabId).catch(() => removeReader(tabId))))
}
