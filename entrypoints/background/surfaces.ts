/** Opens our own pages. */
import { browser } from 'wxt/browser'

type Tab = { id?: number; windowId?: number }

/** @param hash  where in the surface, e.g. "#/statement/ID"; empty for its front */
export async function openSurface(where: { surface: 'library' | 'panel' | 'welcome'; hash: string }, from?: Tab): Promise<void> {
  if (where.surface === 'panel' && from?.windowId !== undefined && browser.sidePanel) {
    await browser.sidePanel.open({ windowId: from.windowId })
    return
  }
  const page = where.surface === 'welcome' ? 'welcome.html' : 'library.html'
  const url = browser.runtime.getURL(`/${page}` as '/library.html') + where.hash
  const [open] = await browser.tabs.query({ url: `${browser.runtime.getURL('/library.html')}*` }).catch(() => [])
  if (open?.id !== undefined && page === 'library.html') await browser.tabs.update(open.id, { active: true, ...(where.hash && { url }) })
  else await browser.tabs.create({ url })
}
