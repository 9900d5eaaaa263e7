/** What tests ask of the extension's API, from one of its own pages. */
import type { Surface } from './driver'

type Api = typeof chrome

/** Runs in an extension page. Firefox's promise API is `browser`. */
async function query(url: string): Promise<number | null> {
  const api = (globalThis as { browser?: Api }).browser ?? chrome
  const tabs = await api.tabs.query({})
  return tabs.find((tab) => tab.url === url || tab.url?.startsWith(`${url}#`))?.id ?? null
}

async function send({ type, data, tabId }: { type: string; data: unknown; tabId?: number }): Promise<unknown> {
  const api = (globalThis as { browser?: Api }).browser ?? chrome
  const message = { id: 1, type, data, timestamp: 0 }
  const answer: { res?: unknown; err?: unknown } = await (tabId === undefined
    ? api.runtime.sendMessage(message)
    : api.tabs.sendMessage(tabId, message))
  if (answer?.err) throw new Error(`${type}: ${JSON.stringify(answer.err)}`)
  return answer?.res
}

/** The match patterns in which the probe of allowed sites does not run; null while it runs nowhere. */
async function resting(): Promise<readonly string[] | null> {
  const api = (globalThis as { browser?: Api }).browser ?? chrome
  const [probe] = await api.scripting.getRegisteredContentScripts()
  return probe ? (probe.excludeMatches ?? []) : null
}

async function badge(tabId: number): Promise<string> {
  const api = (globalThis as { browser?: Api }).browser ?? chrome
  return (api.action ?? api.browserAction).getBadgeText({ tabId })
}

/** @throws when no tab shows `url` */
export async function tabIdOf(page: Surface, url: string): Promise<number> {
  const id = await page.evaluate(query, url)
  if (id === null) throw new Error(`no tab shows ${url}`)
  return id
}

/** Sends one of the messages of messages/protocol.ts; with a tab, to its reader. */
export const sendTo = (page: Surface, type: string, data: unknown, tabId?: number) =>
  page.evaluate(send, { type, data, ...(tabId !== undefined && { tabId }) })

export const restingOf = (page: Surface) => page.evaluate(resting, null)

export const badgeOf = (page: Surface, tabId: number) => page.evaluate(badge, tabId)

/** Puts a tab under reading. @throws with the reason that the program gives when it can't be read */
export async function readTab(page: Surface, tabId: number): Promise<void> {
  const state = await sendTo(page, 'readTab', tabId)
  if (!(state instanceof Object && 'ok' in state && state.ok)) throw new Error(`the tab can't be read: ${JSON.stringify(state)}`)
}
