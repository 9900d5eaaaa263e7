import { isTrackingParameter } from './tracking'

const AMP_CACHE = /(?:^|\.)cdn\.ampproject\.org$/
const AMP_VIEWER_PATH = /^\/(?:amp|c|v|i|wp)\/(s\/)?(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/
const GOOGLE_HOST = /^(?:www\.)?google\.[a-z.]+$/
const EDITION_PREFIX = /^(?:www\d?|m|mobile|amp)\./

/**
 * The address of an article as a key: two links to the same page give the same string.
 *
 * Takes away the fragment, tracking parameters, default ports, a trailing slash and AMP forms, writes `http` as `https`, and sorts what
 * is left of the query. Follows no redirect and asks no network.
 *
 * @param url   absolute, or relative to `base`
 * @param base  absolute address that `url` is relative to
 * @returns     the normalised address; the trimmed input where it is no http(s) address
 */
export function normalizeUrl(url: string, base?: string): string {
  const parsed = parse(url, base)
  if (parsed === null) return url.trim()
  const address = leaveAmpCache(parsed)
  address.protocol = 'https:'
  if (address.port === '80' || address.port === '443') address.port = ''
  address.username = ''
  address.password = ''
  if (!address.hash.startsWith('#!')) address.hash = ''
  address.hostname = withoutAmpHost(address.hostname)
  address.pathname = withoutAmpPath(address.pathname)
  const kept = [...address.searchParams].filter(([name, value]) => !isTrackingParameter(name) && !isAmpParameter(name, value))
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  address.search = new URLSearchParams(kept).toString()
  return address.href
}

/** Whether two addresses lead to the same article: equal once normalised, whatever the edition's prefix (`www.`, `m.`, `amp.`). */
export function sameArticle(a: string, b: string): boolean {
  return editionlessKey(a) === editionlessKey(b)
}

/** The site of an address in lower case, without `www.`, `m.`, `mobile.` or `amp.`; empty where it is no http(s) address. */
export function siteOf(url: string): string {
  const parsed = parse(url)
  return parsed === null ? '' : bareHost(parsed.hostname)
}

function editionlessKey(url: string): string {
  const parsed = parse(normalizeUrl(url))
  if (parsed === null) return url.trim()
  parsed.hostname = bareHost(parsed.hostname)
  return parsed.href
}

function bareHost(host: string): string {
  const bare = host.replace(EDITION_PREFIX, '')
  return bare.includes('.') ? bare : host
}

function parse(url: string, base?: string): URL | null {
  const parsed = URL.parse(url.trim(), base)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed : null
}

/** Addresses of AMP caches name the publisher's own host in their path: `/c/s/www.example.org/story`. */
function leaveAmpCache(address: URL): URL {
  const isViewer = GOOGLE_HOST.test(address.hostname) && address.pathname.startsWith('/amp/')
  if (!AMP_CACHE.test(address.hostname) && !isViewer) return address
  const match = AMP_VIEWER_PATH.exec(address.pathname)
  return (match && URL.parse(`https://${match[2]}${match[3] ?? '/'}${address.search}`)) || address
}

function withoutAmpHost(host: string): string {
  if (!host.startsWith('amp.')) return host
  const rest = host.slice('amp.'.length)
  const labels = rest.split('.').length
  if (labels < 2) return host
  return labels === 2 ? `www.${rest}` : rest
}

function withoutAmpPath(path: string): string {
  const plain = path
    .replace(/^\/amp\/(?=.)/, '/')
    .replace(/\/amp\/?$/, '/')
    .replace(/[./-]amp(\.html?)$/, '$1')
    .replace(/\.amp$/, '')
  return plain.length > 1 ? plain.replace(/\/+$/, '') || '/' : plain
}

function isAmpParameter(name: string, value: string): boolean {
  return name === 'amp' || (name.toLowerCase() === 'outputtype' && value === 'amp')
}
