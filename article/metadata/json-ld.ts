import type { Sliced } from '../slices'
import { sameArticle } from '../url'
import { type Claims, claim, type Page, type Signature } from './claims'
import { plainText } from './entities'
import { fold } from './fold'
import { firstText, isRecord, type Json, listOf, parseJson } from './json'

type Node = { [key: string]: Json }

const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|^Report|Reportage|Review|SocialMediaPosting|OpinionNews|DiscussionForumPosting|Interview)$/i
const PAGE = /(?:WebPage|ItemPage|CreativeWork|VideoObject)$/i
const MOST_NODES = 3_000
const MOST_AUTHORS = 100
const MOST_KEYWORDS = 200
const LONGEST_KEYWORDS = 10_000

/** schema.org data in `<script type="application/ld+json">`: what most news pages state about themselves. */
export function* jsonLd({ document, url }: Page, claims: Claims): Sliced<void> {
  const { nodes, broken } = yield* readScripts(document)
  const articles = nodes.filter((node) => isOf(node, ARTICLE))
  const article = ofThisPage(articles, url) ?? ofThisTitle(articles, document.title) ?? (articles.length <= 2 ? articles[0] : undefined)
  const byId = new Map(nodes.map((node) => [firstText(node['@id']), node]))
  for (const type of article === undefined ? nodes.slice(0, 20).flatMap(typesOf) : typesOf(article))
    claim(claims.type, type, 'json-ld', 0.9)
  if (article !== undefined) state(article, byId, claims, 'json-ld', 0.9)
  for (const node of nodes.filter((other) => isOf(other, PAGE) && other !== article).slice(0, 3)) {
    if (articles.length > 0 || !/VideoObject/.test(typesOf(node).join())) state(node, byId, claims, 'json-ld page', 0.5)
  }
  if (article === undefined) for (const text of broken) stateBroken(text, claims)
}

function state(node: Node, byId: Map<string | null, Node>, claims: Claims, origin: string, confidence: number): void {
  const say = (list: Claims['title'], value: Json | undefined): void => {
    const text = firstText(value)
    if (text !== null) claim(list, plainText(text), origin, confidence)
  }
  say(claims.title, node.headline)
  if (origin !== 'json-ld' || node.headline === undefined) say(claims.title, node.name)
  say(claims.published, node.datePublished ?? node.dateCreated ?? node.uploadDate)
  say(claims.modified, node.dateModified)
  say(claims.language, node.inLanguage)
  say(claims.section, node.articleSection)
  say(claims.description, node.description)
  say(claims.canonical, typeof node.mainEntityOfPage === 'string' ? node.mainEntityOfPage : node.url)
  const publisher = listOf(node.publisher ?? node.sourceOrganization)[0]
  say(claims.publisher, isRecord(publisher) ? (resolve(publisher, byId).name ?? publisher.name) : publisher)
  const authors = listOf(node.author ?? node.creator)
    .slice(0, MOST_AUTHORS)
    .flatMap((author) => signatures(author, byId))
  if (authors.length > 0) claims.authors.push({ value: authors, origin, confidence })
  const keywords = listOf(node.keywords)
    .slice(0, MOST_KEYWORDS)
    .flatMap((item) => (firstText(item) ?? '').slice(0, LONGEST_KEYWORDS).split(/[,;|]/))
    .map(plainText)
    .filter(Boolean)
  if (keywords.length > 0) claims.keywords.push({ value: keywords, origin, confidence })
}

function signatures(author: Json, byId: Map<string | null, Node>): Signature[] {
  if (Array.isArray(author)) return author.slice(0, MOST_AUTHORS).flatMap((item) => signatures(item, byId))
  if (!isRecord(author)) return typeof author === 'string' ? [{ name: plainText(author), kind: 'unknown' }] : []
  const node = resolve(author, byId)
  const types = typesOf(node).join(' ')
  const kind = /Person/i.test(types) ? 'person' : /Organization|Corporation/i.test(types) ? 'organization' : 'unknown'
  const parts = [firstText(node.givenName), firstText(node.familyName)].filter(Boolean).join(' ')
  const names = listOf(node.name)
    .map(firstText)
    .filter((name) => name !== null)
  return (names.length > 0 ? names : parts ? [parts] : []).map((name) => ({ name: plainText(name), kind }))
}

function resolve(node: Node, byId: Map<string | null, Node>): Node {
  const id = node.name === undefined ? firstText(node['@id']) : null
  return (id === null ? undefined : byId.get(id)) ?? node
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:]/, '')] : []))
}

function isOf(node: Node, kinds: RegExp): boolean {
  return typesOf(node).some((type) => kinds.test(type))
}

/** A page may carry the data of other articles as well: its own is the one that gives its address. */
function ofThisPage(articles: readonly Node[], url: string): Node | undefined {
  return articles.find((node) =>
    [node.url, node['@id'], node.mainEntityOfPage, isRecord(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : undefined].some(
      (address) => {
        const text = typeof address === 'string' ? address : null
        return text !== null && /^https?:/.test(text) && sameArticle(text, url)
      },
    ),
  )
}

function ofThisTitle(articles: readonly Node[], title: string): Node | undefined {
  const shown = fold(title ?? '')
  return articles.find((node) => {
    const headline = fold(plainText(firstText(node.headline) ?? ''))
    return headline.length > 10 && shown.startsWith(headline)
  })
}

/** Every object of the page's JSON-LD that has a type, outermost first, and the texts that no mending makes whole. */
function* readScripts(document: Document): Sliced<{ nodes: Node[]; broken: string[] }> {
  const nodes: Node[] = []
  const broken: string[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    yield
    const text = script.textContent ?? ''
    const parsed = parseJson(text)
    if (parsed === undefined) broken.push(text.slice(0, MOST_BROKEN))
    const queue: Json[] = [parsed ?? null]
    for (let next = queue.shift(); next !== undefined && nodes.length < MOST_NODES; next = queue.shift()) {
      if (Array.isArray(next)) queue.push(...next.slice(0, MOST_NODES))
      else if (isRecord(next)) {
        if (next['@type'] !== undefined) nodes.push(next)
        queue.push(
          ...[next['@graph'], next.mainEntity, next.mainEntityOfPage, next.author, next.publisher].filter((part) => part !== undefined),
        )
      }
    }
  }
  return { nodes, broken }
}

const MOST_BROKEN = 200_000
const FIELDS: readonly [keyof Pick<Claims, 'title' | 'published' | 'modified'>, RegExp][] = [
  ['title', /"headline"\s*:\s*"((?:[^"\\]|\\.){3,300})"/],
  ['published', /"datePublished"\s*:\s*"([^"]{8,40})"/],
  ['modified', /"dateModified"\s*:\s*"([^"]{8,40})"/],
]

/** Of JSON-LD that no mending makes whole the plain fields can still be read. */
function stateBroken(text: string, claims: Claims): void {
  const type = /"@type"\s*:\s*"(\w*Article|\w*BlogPosting)"/.exec(text)?.[1]
  if (type === undefined) return
  claim(claims.type, type, 'json-ld, broken', 0.7)
  for (const [field, pattern] of FIELDS) claim(claims[field], plainText(pattern.exec(text)?.[1] ?? ''), 'json-ld, broken', 0.6)
  const author = /"author"\s*:[^}\]]{0,200}?"name"\s*:\s*"([^"]{3,80})"/.exec(text)?.[1]
  if (author) claims.authors.push({ value: [{ name: plainText(author), kind: 'unknown' }], origin: 'json-ld, broken', confidence: 0.6 })
}
