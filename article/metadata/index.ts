import type { Sliced } from '../slices'
import { directionOf } from '../text/direction'
import { chooseLanguage } from '../text/language'
import type { Metadata } from '../types'
import { normalizeUrl } from '../url'
import { address } from './address'
import { byline } from './byline'
import { chooseAuthors } from './choose/authors'
import { chooseCanonical } from './choose/canonical'
import { chooseDate } from './choose/dates'
import { choosePublisher } from './choose/publisher'
import { chooseKeywords, chooseSection } from './choose/subject'
import { chooseTitle } from './choose/title'
import { type Claim, type Claims, noClaims, type Page, type Source } from './claims'
import { headings } from './headings'
import { jsonLd } from './json-ld'
import { metaTags } from './meta'
import { microdata } from './microdata'
import { openGraph } from './open-graph'
import { timeElements } from './time'
import { datesInWords } from './words'

/** Every source, in the order in which they are asked; a new one is one file and one line here. */
const OF_THE_HEAD: readonly Source[] = [jsonLd, openGraph, metaTags]
const OF_THE_TEXT: readonly Source[] = [microdata, headings, timeElements, byline, address]

/**
 * Asks every source, with a step between two. A source that fails on a hostile page says nothing and stops no other. Of a head that a page left
 * standing when it went on to another article, only what holds for the whole site is taken.
 */
export function* gatherClaims(page: Page): Sliced<Claims> {
  const claims = yield* asked(page, [...OF_THE_HEAD, ...OF_THE_TEXT], noClaims())
  const here = normalizeUrl(page.url)
  const isLeft = ({ value }: Claim<string>) => {
    const stated = normalizeUrl(value, page.url)
    return stated !== here && page.left?.has(stated)
  }
  if (!claims.canonical.some(isLeft)) return claims
  const { publisher, language } = claims
  const own = yield* asked({ ...page, meta: new Map() }, OF_THE_TEXT, { ...noClaims(), publisher, language })
  return { ...own, canonical: own.canonical.filter((one) => !isLeft(one)) }
}

function* asked(page: Page, sources: readonly Source[], claims: Claims): Sliced<Claims> {
  for (const source of sources) {
    try {
      const work = source(page, claims)
      if (work) yield* work
    } catch {
      // The other sources still speak.
    }
    yield
  }
  return claims
}

/**
 * Chooses each field's value from the claims.
 *
 * @param sample  some of the article's own text, for language and direction
 */
export function chooseMetadata(page: Page, claims: Claims, sample: string): Metadata {
  const site = siteNames(claims)
  const publisher = choosePublisher(claims.publisher)
  const language = chooseLanguage(claims.language, sample)
  return {
    title: chooseTitle(claims.title, site),
    authors: chooseAuthors(claims.authors, site),
    published: chooseDate(claims.published),
    modified: chooseDate(claims.modified),
    publisher,
    language,
    canonicalUrl: chooseCanonical(claims.canonical, page.url) ?? { value: normalizeUrl(page.url), origin: 'url', confidence: 0.3 },
    section: chooseSection(claims.section),
    keywords: chooseKeywords(claims.keywords, site),
    direction: directionOf(sample, page.document.documentElement?.getAttribute('dir') ?? null),
    dateCandidates: datesInWords(page, claims),
  }
}

/** Names under which the site may sign or stand behind a title: as stated, and as its address spells it. */
function siteNames(claims: Claims): string[] {
  const stated = claims.publisher.map(({ value }) => value)
  const hosts = claims.publisher.filter(({ origin }) => origin === 'url').map(({ value }) => value)
  return [
    ...new Set([
      ...stated,
      ...hosts,
      ...hosts.map((host) => host.split('.').slice(-2)[0] ?? ''),
      ...hosts.map((host) => host.split('.')[0] ?? ''),
    ]),
  ].filter((name) => name.length > 1)
}
