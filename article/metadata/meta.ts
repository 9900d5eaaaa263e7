import { type Claims, claim, type Page } from './claims'
import { plainText } from './entities'

type TextField = 'title' | 'published' | 'modified' | 'publisher' | 'language' | 'section' | 'description'

/** Names that publishing systems, libraries and analytics services have pages carry, best first for each field. */
const NAMES: Record<TextField, readonly string[]> = {
  title: ['parsely-title', 'sailthru.title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'title', 'hdl'],
  published: [
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'publication-date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'datepublished',
    'article.published',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'iso-8601-publish-date',
    'published_date',
    'displaydate',
    'ptime',
    'rnews:datepublished',
    'originalpublicationdate',
    'article_date_original',
    'citation_publication_date',
    'date',
    'created',
    'date.release',
    'shareaholic:article_published_time',
  ],
  modified: ['dcterms.modified', 'dc.date.modified', 'last-modified', 'lastmod', 'revised', 'datemodified', 'article.updated', 'utime'],
  publisher: [
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'apple-mobile-web-app-title',
    'twitter:app:name:iphone',
    'copyright',
  ],
  language: ['content-language', 'dc.language', 'language', 'dcterms.language'],
  section: ['parsely-section', 'sailthru.verticals', 'section', 'cg', 'article.section', 'cxenseparse:section', 'category', 'dc.subject'],
  description: ['description', 'twitter:description', 'dc.description', 'dcterms.description', 'sailthru.description'],
}
const AUTHORS = [
  'parsely-author',
  'sailthru.author',
  'author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'article.author',
  'cxenseparse:author',
  'citation_author',
  'authors',
  'creator',
  'shareaholic:article_author_name',
  'vr:author',
  'twitter:data1',
]
const KEYWORDS = ['news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords', 'cxenseparse:taglist', 'dc.subject', 'dcterms.subject']
const LABEL_OF_AUTHOR = /written by|author|by|autor|auteur|verfasst von|escrito por|scritto da|geschreven door|автор/i

/** Plain `<meta name>` tags. */
export function metaTags({ meta }: Page, claims: Claims): undefined {
  for (const field of Object.keys(NAMES) as TextField[]) {
    NAMES[field].forEach((name, rank) => {
      claim(claims[field], plainText(meta.get(name)?.[0] ?? ''), name, 0.7 - rank * 0.02)
    })
  }
  for (const name of AUTHORS) {
    if (name === 'twitter:data1' && !LABEL_OF_AUTHOR.test(meta.get('twitter:label1')?.[0] ?? '')) continue
    const names = (meta.get(name) ?? []).map(plainText).filter((value) => value !== '' && !/^(?:https?:|@)/.test(value))
    if (names.length > 0)
      claims.authors.push({ value: names.map((value) => ({ name: value, kind: 'unknown' as const })), origin: name, confidence: 0.65 })
  }
  for (const name of KEYWORDS) {
    const words = (meta.get(name) ?? [])
      .flatMap((value) => plainText(value).split(/[,;|،、]/))
      .map((word) => word.trim())
      .filter(Boolean)
    if (words.length > 0) claims.keywords.push({ value: words, origin: name, confidence: 0.6 })
  }
}
