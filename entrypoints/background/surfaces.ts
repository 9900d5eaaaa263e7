/** Opens our own pages. */
import { browser } from 'wxt/browser'
import { openOwnPage } from '../../components/open-surface'

type Tab = { id?: number | undefined; windowId?: number | undefined }

/** @param hash  where in the surface, e.g. "#/statement/ID"; empty for its front */
export async function openSurface(where: { surface: 'library' | 'panel' | 'welcome'; hash: string }, from?: Tab): Promise<void> {
  if (where.surface === 'panel' && from?.windowId !== undefined && browser.sidePanel) {
    await browser.sidePanel.open({ windowId: from.windowId })
    return
  }
  await openOwnPage(where.surface === 'welcome' ? '/welcome.html' : '/library.html', where.hash)
}
