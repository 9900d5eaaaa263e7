/** Match patterns of sites (Chrome's and Firefox's common part): a scheme, a host with or without its subdomains, every path. */

/** Every page of the web. */
export const EVERY_SITE = '*://*/*'

interface Parts {
  /** "http", "https", or "*" for both. */
  scheme: string
  /** "*" for every host, "*.example.org" for one and all below it. */
  host: string
}

/**
 * The pattern of a site as one types or pastes it ("example.org", "https://www.example.org/news"): the site with all its subdomains, by http
 * and https. A bare name says neither, and most papers answer under "www." whatever one types.
 *
 * @returns null where it is no site's address
 */
export function patternOf(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(address)) return null
  const { protocol, hostname, username } = new URL(address)
  // "somebody@example.org" is an address of another kind.
  if (!/^https?:$/.test(protocol) || username !== '') return null
  const host = hostname.replace(/\.$/, '')
  if (/^\d+(\.\d+){3}$/.test(host)) return text.includes(host) ? `*://${host}/*` : null
  if (host === 'localhost') return '*://localhost/*'
  if (!/^[\w-]+(\.[\w-]+)+$/.test(host)) return null
  return `*://*.${host.replace(/^www\.(?=.+\.)/, '')}/*`
}

/** The pattern of an address's own scheme and host alone; null where it is none of the web. */
export function exactPattern(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null
}

/** Whether every page that fits `narrow` fits `wide`. */
export function covers(wide: string, narrow: string): boolean {
  const [outer, inner] = [partsOf(wide), partsOf(narrow)]
  if (!outer || !inner || (outer.scheme !== '*' && outer.scheme !== inner.scheme)) return false
  if (outer.host === '*' || outer.host === inner.host) return true
  if (!outer.host.startsWith('*.')) return false
  const name = outer.host.slice(2)
  return inner.host === name || inner.host.endsWith(`.${name}`)
}

/** How a site is called; null for every site. What is not plainly a site with all below it keeps its scheme. */
export function siteName(pattern: string): string | null {
  const parts = partsOf(pattern)
  if (parts?.host === '*') return null
  return pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, '')
}

function partsOf(pattern: string): Parts | null {
  const [, scheme, host] = /^(\*|https?):\/\/([^/:]+)/.exec(pattern) ?? []
  return scheme && host ? { scheme, host } : null
}
