import { browser } from 'wxt/browser'

const EVERY = ['https://*/*', 'http://*/*']

/** Match patterns of the sites that may be read without asking; the browser's own permissions are the truth. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((pattern) => /^(https?|\*):\/\//.test(pattern)).sort()
}

/** The match pattern of a site as one types or pastes it: "example.org", "https://www.example.org/news"; null when it is none. */
export function patternOf(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  if (!/^https?:$/.test(protocol) || !(hostname.includes('.') || hostname === 'localhost')) return null
  return `${protocol}//${hostname}/*`
}

/** Asks the browser for a site. Must be the first thing in a click: browsers ask for the user's gesture. */
export function allowSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] })
}

export function allowEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: EVERY })
}

export function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] })
}

/** Calls back when a permission is given or taken, also in the browser's own dialogs. */
export function onSitesChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  return () => {
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  }
}
