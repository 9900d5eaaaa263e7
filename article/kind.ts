import { isTrackingParameter } from './tracking'

/** What a page shows of itself that tells an article from a front page, a section, a search, a shop or a forum. */
export interface Signals {
  /** schema.org types that the page states for itself. */
  types: readonly string[]
  openGraphType: string | null
  /** Whether it states a day of publication for itself. */
  dated: boolean
  /** How many articles its structured data describes. */
  described: number
  /** Length of its running text, code units. */
  prose: number
  /** Paragraphs of running text. */
  paragraphs: number
  /** Those of them that stand under a heading which is a link, as in a list of articles. */
  teasers: number
  /** Whether it shows a headline, a sentence rather than a word or two, that its title repeats. */
  headline: boolean
  /** Whether it names who wrote it. */
  signed: boolean
  address: AddressShape
}

export type AddressShape = 'front' | 'listing' | 'shop' | 'forum' | 'story' | 'plain'

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Reportage|OpinionPiece)$/i
const LISTING_TYPE =
  /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|CheckoutPage|ContactPage|QAPage|DiscussionForumPosting|Product|ProductGroup|Offer|AggregateOffer)$/i
const LISTING_STEP =
  /^(?:tags?|topics?|themen?|category|categories|kategorie|rubrik|rubrique|sections?|seccion|search|suche|recherche|buscar|author|authors|autor|auteur|archive|archives|page|latest|ressort)$/i
const SHOP_STEP = /^(?:products?|shop|store|cart|basket|checkout|produkt|produit|dp)$/i
const FORUM_STEP = /^(?:forum|forums|threads?|viewtopic|showthread|boards?)(?:\.\w+)?$/i
const DATED = /\/(?:19|20)\d\d\/\d{1,2}\/(?:\d{1,2}\/)?[^/]{3,}/
const SLUG = /[^-_]+(?:[-_][^-_]+){3,}|\d{5,}|(?:19|20)\d\d[/-]?\d\d/

/** Whether a heading is as long as headlines are, unlike the name of a section. */
export function isHeadline(text: string): boolean {
  return text.length > 24 || /\p{Script=Han}.{7}/u.test(text)
}

/** What an address looks like to lead to. */
export function shapeOf(url: string): AddressShape {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return 'plain'
  const steps = parsed.pathname.split('/').filter(Boolean)
  const last = decoded(steps.at(-1) ?? '')
  if (steps.length === 0 || (steps.length === 1 && /^(?:index|home|default|main|[a-z]{2})(?:\.\w+)?$/i.test(last)))
    return namesOne(parsed) ? 'plain' : 'front'
  if (parsed.searchParams.has('q') || parsed.searchParams.has('query')) return 'listing'
  if (steps.some((step) => FORUM_STEP.test(step))) return 'forum'
  if (steps.slice(0, -1).some((step) => SHOP_STEP.test(step))) return 'shop'
  const isStory = namesStory(parsed, last, steps.at(-2) ?? '')
  if ([steps[0], steps.at(-2), last].some((step) => LISTING_STEP.test(step ?? ''))) return isStory && steps.length > 2 ? 'plain' : 'listing'
  if (isStory) return 'story'
  return steps.length <= 2 && last.length < 20 && !/\d/.test(last) ? 'listing' : 'plain'
}

function namesStory({ pathname, searchParams }: URL, last: string, before: string): boolean {
  if (SLUG.test(last) || SLUG.test(`${before}/${last}`) || DATED.test(pathname)) return true
  // Not by `values()`: in Firefox's content scripts what that gives can't be walked.
  return [...searchParams].some(([, value]) => /\d{4,}/.test(value))
}

/** Whether the query names one article, as in `/?p=4711`. */
function namesOne({ searchParams }: URL): boolean {
  return [...searchParams].some(([name, value]) => !isTrackingParameter(name) && /\d{3}/.test(value))
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

const OF_ADDRESS: Record<AddressShape, number> = { front: -4, listing: -1.5, shop: -2, forum: -3, story: 1, plain: 0 }
const ENOUGH = 2

/** Weighs the signals: structured data, Open Graph, the address and the running text itself, none of which decides alone. */
export function judgeKind(signals: Signals): { isArticle: boolean; reason: string } {
  const stated = signals.types.find((type) => ARTICLE_TYPE.test(type))
  const listing = signals.types.find((type) => LISTING_TYPE.test(type))
  let score = OF_ADDRESS[signals.address]
  if (stated) score += signals.described > 3 ? 0.5 : signals.dated ? 3 : 2
  else if (signals.dated) score += 0.75
  if (listing && !stated) score -= 3
  if (signals.openGraphType !== null) score += OF_OPEN_GRAPH.find(([pattern]) => pattern.test(signals.openGraphType ?? ''))?.[1] ?? 0
  score += OF_PROSE.find(([length]) => signals.prose >= length)?.[1] ?? 0
  if (signals.headline) score += 0.75
  if (signals.signed) score += 0.5
  if (signals.teasers >= 4 && signals.teasers >= signals.paragraphs / 2) score -= stated ? 1 : 3
  if (score >= ENOUGH) {
    return {
      isArticle: true,
      reason: stated
        ? `The page states that it is an article (${stated}).`
        : signals.prose >= 700
          ? 'The page holds running text like an article.'
          : 'The page calls itself an article.',
    }
  }
  return {
    isArticle: false,
    reason:
      REASONS[signals.address] ??
      (listing
        ? `The page states that it is a ${listing}.`
        : signals.prose < 250
          ? 'The page holds hardly any running text.'
          : 'The page does not read like an article.'),
  }
}

const OF_OPEN_GRAPH: readonly [RegExp, number][] = [
  [/^(?:article|news|blog)/i, 2],
  [/^(?:product|og:product|profile|business)/i, -3],
  [/^website/i, -0.5],
]
const OF_PROSE: readonly [number, number][] = [
  [1_500, 2],
  [700, 1.5],
  [250, 0],
  [0, -1.5],
]
const REASONS: Partial<Record<AddressShape, string>> = {
  front: 'The address is that of a front page.',
  listing: 'The address is that of a list or a search, not of one article.',
  shop: 'The address is that of a shop.',
  forum: 'The address is that of a forum.',
}
