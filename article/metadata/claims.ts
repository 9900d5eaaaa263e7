import type { LiveBlock, Met } from '../body/walk'
import type { Sliced } from '../slices'

/** One source's word for a field. `confidence` 0..1 is the source's own; choosers raise it where sources agree. */
export interface Claim<T> {
  value: T
  origin: string
  confidence: number
}

/** A person or body that signs the article. */
export interface Signature {
  name: string
  kind: 'person' | 'organization' | 'unknown'
}

/** Everything that the sources say, field by field, in the order in which they were asked. */
export interface Claims {
  title: Claim<string>[]
  authors: Claim<Signature[]>[]
  published: Claim<string>[]
  modified: Claim<string>[]
  publisher: Claim<string>[]
  language: Claim<string>[]
  canonical: Claim<string>[]
  section: Claim<string>[]
  keywords: Claim<string[]>[]
  description: Claim<string>[]
  /** What the page says it is: a schema.org type or an Open Graph type. */
  type: Claim<string>[]
}

/** What the sources read. */
export interface Page {
  document: Document
  url: string
  blocks: readonly LiveBlock[]
  times: readonly Met[]
  bylines: readonly Met[]
  /** Contents of `<meta>` by lower-case name, property or itemprop. */
  meta: ReadonlyMap<string, readonly string[]>
  /** Canonical addresses of the articles that the page showed before, under other addresses. */
  left?: ReadonlySet<string>
}

/** A metadata source: adds what it knows to the claims, in steps where that may take long. A new source is one file and one line in `SOURCES`. */
export type Source = (page: Page, claims: Claims) => Sliced<void> | undefined

export function noClaims(): Claims {
  return {
    title: [],
    authors: [],
    published: [],
    modified: [],
    publisher: [],
    language: [],
    canonical: [],
    section: [],
    keywords: [],
    description: [],
    type: [],
  }
}

/** Adds a text claim unless there is nothing to claim. */
export function claim(list: Claim<string>[], value: string | null | undefined, origin: string, confidence: number): void {
  const text = value?.replace(/\s+/g, ' ').trim()
  if (text) list.push({ value: text, origin, confidence })
}

/** Values kept of one name, and elements read between two places where the work may be interrupted. */
const MOST_VALUES = 100
export const ELEMENTS_IN_A_STEP = 500

/** Reads every `<meta>` of the page once. */
export function* metaIndex(document: Document): Sliced<Map<string, string[]>> {
  const index = new Map<string, string[]>()
  let read = 0
  for (const element of document.querySelectorAll('meta[content]')) {
    if (++read % ELEMENTS_IN_A_STEP === 0) yield
    const content = element.getAttribute('content')?.trim()
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (!content || !name) continue
    for (const key of name.toLowerCase().split(/\s+/)) {
      const known = index.get(key)
      if (known && known.length < MOST_VALUES) known.push(content)
      else if (!known) index.set(key, [content])
    }
  }
  return index
}
