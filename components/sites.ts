import { browser } from 'wxt/browser'

/** Match patterns of the sites that may be read without asking; the browser's own permissions are the truth. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((pattern) => /^(https?|\*):\/\//.test(pattern)).sort()
}

/** Asks the browser for a site. Must be the first thing in a click: browsers ask for the user's gesture. */
export function allowSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] })
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
