import { type Claims, claim, type Page } from './claims'
import { plainText } from './entities'

/** Open Graph and its `article:` properties. */
export function openGraph({ meta }: Page, claims: Claims): undefined {
  const one = (name: string): string => plainText(meta.get(name)?.[0] ?? '')
  claim(claims.title, one('og:title'), 'og:title', 0.8)
  claim(
    claims.published,
    one('article:published_time') || one('og:article:published_time') || one('article:published'),
    'article:published_time',
    0.85,
  )
  claim(claims.modified, one('article:modified_time') || one('og:updated_time'), 'article:modified_time', 0.8)
  claim(claims.publisher, one('og:site_name'), 'og:site_name', 0.85)
  claim(claims.language, one('og:locale'), 'og:locale', 0.5)
  claim(claims.canonical, one('og:url'), 'og:url', 0.8)
  claim(claims.section, one('article:section'), 'article:section', 0.85)
  claim(claims.description, one('og:description'), 'og:description', 0.8)
  claim(claims.type, one('og:type'), 'og:type', 0.7)
  const authors = [...(meta.get('article:author') ?? []), ...(meta.get('og:article:author') ?? [])].map(plainText)
  const names = authors.filter((name) => !/^https?:|^\/|facebook\.com/i.test(name))
  if (names.length > 0)
    claims.authors.push({ value: names.map((name) => ({ name, kind: 'unknown' as const })), origin: 'article:author', confidence: 0.75 })
  const tags = (meta.get('article:tag') ?? [])
    .flatMap((tag) => plainText(tag).split(/[,;]/))
    .map((tag) => tag.trim())
    .filter(Boolean)
  if (tags.length > 0) claims.keywords.push({ value: tags, origin: 'article:tag', confidence: 0.8 })
}
