import { textStart } from '../body/text'
import type { Sliced } from '../slices'
import { type Claims, claim, ELEMENTS_IN_A_STEP, type Page } from './claims'
import { plainText } from './entities'

const ARTICLE_SCOPE = /schema\.org\/(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review)/i
const MOST = 60

/** schema.org microdata: `itemprop` in the first item that is an article, or anywhere where none says what it is. */
export function* microdata({ document }: Page, claims: Claims): Sliced<void> {
  const items = [...document.querySelectorAll('[itemtype]')].slice(0, MOST)
  const article = items.find((item) => ARTICLE_SCOPE.test(item.getAttribute('itemtype') ?? ''))
  yield
  claim(claims.type, article?.getAttribute('itemtype')?.replace(/^.*\//, ''), 'microdata', 0.8)
  const confidence = article === undefined ? 0.5 : 0.8
  const index = yield* propertyIndex(article ?? document)
  const valuesOf = (property: string): string[] =>
    (index.get(property) ?? [])
      .filter((element) => isOwn(element, article))
      .map(textOf)
      .filter(Boolean)
  claim(claims.title, valuesOf('headline')[0], 'microdata', confidence)
  claim(claims.published, valuesOf('datePublished')[0] ?? valuesOf('dateCreated')[0], 'microdata', confidence)
  claim(claims.modified, valuesOf('dateModified')[0], 'microdata', confidence)
  claim(claims.section, valuesOf('articleSection')[0], 'microdata', confidence)
  claim(claims.language, valuesOf('inLanguage')[0], 'microdata', confidence)
  const authors = valuesOf('author').filter((name) => name.length < 100 && !/^https?:/.test(name))
  if (authors.length > 0)
    claims.authors.push({
      value: authors.map((name) => ({ name, kind: 'unknown' as const })),
      origin: 'microdata',
      confidence: confidence - 0.1,
    })
}

/** The elements that state each property, in page order: one look at the page for all of them. */
function* propertyIndex(scope: Element | Document): Sliced<Map<string, Element[]>> {
  const index = new Map<string, Element[]>()
  let read = 0
  for (const element of scope.querySelectorAll('[itemprop]')) {
    if (++read % ELEMENTS_IN_A_STEP === 0) yield
    for (const property of new Set(element.getAttribute('itemprop')?.split(/\s+/))) {
      const known = index.get(property)
      if (known === undefined) index.set(property, [element])
      else if (known.length < MOST) known.push(element)
    }
  }
  return index
}

/** Items inside the article (comments, related articles) have properties of their own. */
function isOwn(element: Element, article: Element | undefined): boolean {
  const scope = element.hasAttribute('itemscope') ? element.parentElement?.closest('[itemscope]') : element.closest('[itemscope]')
  return article === undefined ? !/Comment|ListItem|Product/i.test(scope?.getAttribute('itemtype') ?? '') : scope === article
}

function textOf(element: Element): string {
  const name = element.hasAttribute('itemscope') ? element.querySelector('[itemprop~="name"]') : null
  const holder = name ?? element
  const value = holder.getAttribute('content') ?? holder.getAttribute('datetime') ?? textStart(holder, 1_000)
  return plainText(value.slice(0, 1_000))
}
