import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { PageState, ReadFailure } from '../messages/page-state'
import { type PagePort, tabPort } from './page-port'

/** The page that a surface speaks of. */
export interface Page {
  /** The tab's address, where the browser tells it. */
  url: string | null
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
  const [tab, setTab] = useState<{ id: number; url: string | null } | null>(null)
  const [state, setState] = useState<PageState | ReadFailure | null>(null)
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const found = await surfaceTab()
    if (mine !== asked.current) return
    setTab((last) => (last?.id === found?.id && last?.url === found?.url ? last : found))
    const answer: PageState | ReadFailure = found ? await tabPort(found.id).state() : { ok: false, why: 'no-tab', detail: null }
    if (mine === asked.current) setState(answer)
  }, [])

  useEffect(() => {
    refresh()
    return onTabChange(refresh, follow)
  }, [refresh, follow])

  const url = state?.ok ? state.url : (tab?.url ?? null)
  return { url, state, port: tab ? tabPort(tab.id) : null, refresh }
}

async function surfaceTab(): Promise<{ id: number; url: string | null } | null> {
  const named = new URLSearchParams(location.search).get('tab')
  const [tab] = named
    ? [await browser.tabs.get(Number(named)).catch(() => undefined)]
    : await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null }
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
