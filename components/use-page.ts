import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { normalizeUrl } from '../article/url'
import type { PageState, ReadFailure } from '../messages/page-state'
import type { PagePort } from './page-port'

/** The page that a surface speaks of. */
export interface Page {
  /** The tab's address, where the browser tells it. */
  url: string | null
  /** The key of the page's source: as the page itself says it, or from the tab's address until it answers. */
  canonicalUrl: string | null
  /** Null until the page answered. */
  state: PageState | ReadFailure | null
  port: PagePort | null
  refresh: () => void
}

const SETTLE_MS = 120

/**
 * The active tab's page, read when first asked for.
 *
 * A `?tab=ID` in the surface's own address names another tab: a surface opened as a tab would otherwise see itself.
 *
 * @param follow  keep to the active tab as the user changes it (side panel)
 */
export function usePage(follow: boolean): Page {
  const [{ tab, state }, setSeen] = useState<Seen>({ tab: null, state: null })
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const found = await surfaceTab()
    if (mine !== asked.current) return
    setSeen((last) => onTab(last, found))
    const answer: PageState | ReadFailure = found ? await found.port.state() : { ok: false, why: 'no-tab', detail: null }
    if (mine === asked.current) setSeen((last) => ({ ...last, state: answer }))
  }, [])

  useEffect(() => {
    refresh()
    return onTabChange(refresh, follow)
  }, [refresh, follow])

  const url = state?.ok ? state.url : (tab?.url ?? null)
  const canonicalUrl = state?.ok ? state.canonicalUrl : (tab?.canonicalUrl ?? null)
  return { url, canonicalUrl, state, port: tab?.port ?? null, refresh }
}

/** A tab, and what its own page said last. */
interface Seen {
  tab: SurfaceTab | null
  state: PageState | ReadFailure | null
}

/** Another tab has another page, which has said nothing yet; in the same tab what was said stands until it is said anew. */
function onTab(last: Seen, tab: SurfaceTab | null): Seen {
  if (last.tab?.port !== tab?.port) return { tab, state: null }
  return last.tab?.url === tab?.url ? last : { ...last, tab }
}

interface SurfaceTab {
  port: PagePort
  url: string | null
  canonicalUrl: string | null
}

let ports: { tabId: number; port: PagePort } | null = null

/** One port a tab. Speaking to pages is loaded beside the first paint, which needs the record alone. */
async function portOf(tabId: number): Promise<PagePort> {
  const { tabPort } = await import('./page-port')
  if (ports?.tabId !== tabId) ports = { tabId, port: tabPort(tabId) }
  return ports.port
}

async function surfaceTab(): Promise<SurfaceTab | null> {
  const named = new URLSearchParams(location.search).get('tab')
  const [tab] = named
    ? [await browser.tabs.get(Number(named)).catch(() => undefined)]
    : await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  const url = tab.url ?? null
  return { port: await portOf(tab.id), url, canonicalUrl: url && /^https?:/.test(url) ? normalizeUrl(url) : null }
}

/** Calls back when the page under the surface changed: its reader reports counts by `badge`, the browser reports the rest. */
function onTabChange(refresh: () => void, follow: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, SETTLE_MS)
  }
  const onMessage = (message: unknown) => {
    if (message instanceof Object && 'type' in message && message.type === 'badge') soon()
  }
  const onUpdated = (_: number, change: { url?: string; status?: string }) => {
    if (change.url || change.status === 'complete') soon()
  }
  browser.runtime.onMessage.addListener(onMessage)
  if (follow) {
    browser.tabs.onActivated.addListener(soon)
    browser.tabs.onUpdated.addListener(onUpdated)
  }
  return () => {
    clearTimeout(timer)
    browser.runtime.onMessage.removeListener(onMessage)
    browser.tabs.onActivated.removeListener(soon)
    browser.tabs.onUpdated.removeListener(onUpdated)
  }
}
