import type { Derived } from '../../types'
import { normalizeUrl, siteOf } from '../../url'
import type { Claim } from '../claims'

/**
 * The article's own address, normalised. A canonical address on another site (syndication) or one that leads to a front page is not taken:
 * the words were read here.
 */
export function chooseCanonical(claims: readonly Claim<string>[], url: string): Derived<string> | null {
  const here = siteOf(normalizeUrl(url))
  const ranked = [...claims].sort((a, b) => b.confidence - a.confidence)
  for (const { value, origin, confidence } of ranked) {
    const address = normalizeUrl(value, url)
    const parsed = URL.parse(address)
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) continue
    const site = siteOf(address)
    const related = site === here || site.endsWith(`.${here}`) || here.endsWith(`.${site}`) || sharesDomain(site, here)
    const emptied = parsed.pathname === '/' && parsed.search === '' && (URL.parse(url)?.pathname ?? '/') !== '/'
    if (related && !emptied) return { value: address, origin, confidence }
  }
  return null
}

function sharesDomain(a: string, b: string): boolean {
  const domain = (host: string): string => host.split('.').slice(-2).join('.')
  return domain(a) === domain(b) && domain(a).length > 6
}
