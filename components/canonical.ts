import { normalizeUrl } from '../article/url'
import type { Page } from './use-page'

/** The key of the page's source: as the page itself says it, or from the tab's address until it answers. */
export function canonicalOf({ state, url }: Page): string | null {
  if (state?.ok) return state.canonicalUrl
  return url && /^https?:/.test(url) ? normalizeUrl(url) : null
}
