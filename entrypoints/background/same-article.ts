/** The same article under another address: another edition's host, a moved page. */
import { normalizeUrl, sameArticle, siteOf } from '../../article/url'
import type { OnRecordDatabase } from '../../storage'
import type { Source } from '../../storage/types'

export interface PageAddress {
  url: string
  canonicalUrl: string
  /** Where they are known, an article that moved is known by them. */
  title?: string | null | undefined
  published?: string | null | undefined
}

/** Sources of one host that are looked through. */
const MOST = 5_000
/** A shorter headline may be a column's, the same on every day. */
const LEAST_TITLE = 16
const EDITIONS = ['', 'www.', 'm.', 'mobile.', 'amp.']

/**
 * The normalised address under which the record knows a page's article: the page's own where it does; else that of another edition of the
 * same address, or of the one article of the same site with the same headline and day, which has moved here.
 *
 * @returns the page's own address where the record knows none
 */
export async function knownAddress(db: OnRecordDatabase, page: PageAddress): Promise<string> {
  for (const address of [page.canonicalUrl, normalizeUrl(page.url)])
    if ((await db.sources.where('canonicalUrl').equals(address).count()) > 0) return address
  const site = siteOf(page.canonicalUrl)
  if (site === '') return page.canonicalUrl
  const ofHosts = EDITIONS.map((edition) => db.sources.where('canonicalUrl').startsWith(`https://${edition}${site}/`).limit(MOST).toArray())
  const sources = (await Promise.all(ofHosts)).flat()
  const edition = sources.find(({ canonicalUrl }) => sameArticle(canonicalUrl, page.canonicalUrl))
  const moved = new Set(sources.filter((source) => isMoved(source, page)).map(({ canonicalUrl }) => canonicalUrl))
  return edition?.canonicalUrl ?? (moved.size === 1 ? ([...moved][0] ?? page.canonicalUrl) : page.canonicalUrl)
}

function isMoved(source: Source, { title, published }: PageAddress): boolean {
  if (!title || !published || !source.title || !source.published) return false
  const headline = letters(title)
  return headline.length >= LEAST_TITLE && headline === letters(source.title) && published.slice(0, 10) === source.published.slice(0, 10)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
