/** Opens our own pages. */
import { browser } from 'wxt/browser'

type Tab = { id?: number | undefined; windowId?: number | undefined }

const PAGES = { library: '/library.html', welcome: '/welcome.html' } as const

/** @param hash  where in the surface, e.g. "#/statement/ID"; empty for its front */
export async function openSurface(where: { surface: 'library' | 'panel' | 'welcome'; hash: string }, from?: Tab): Promise<void> {
  if (where.surface === 'panel' && from?.windowId !== undefined && browser.sidePanel) {
    await browser.sidePanel.open({ windowId: from.windowId })
    return
  }
  const page = browser.runtime.getURL(PAGES[where.surface === 'welcome' ? 'welcome' : 'library'])
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => [])
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true, ...(where.hash && { url: page + where.hash }) })
  else await browser.tabs.create({ url: page + where.hash })
}
