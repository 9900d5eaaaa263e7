import { BLOCKS_IN_A_STEP, type Sliced } from '../slices'
import type { Block } from '../types'
import type { Found } from './find'
import { IN } from './flags'
import { findHeadline } from './headline'
import { isHeading, selectBody } from './select'
import { findStandfirst } from './standfirst'
import type { LiveBlock } from './walk'

export interface Body {
  /** In page order: headline, standfirst, body. */
  blocks: LiveBlock[]
  headline: LiveBlock | null
  /** Length of the running text, code units. */
  prose: number
}

/**
 * The article's blocks, in the live page's order.
 *
 * @param title         the article's title, as the metadata gives it
 * @param descriptions  the page's own descriptions of the article
 */
export function* readBody({ blocks: live, element, kept }: Found, title: string | null, descriptions: readonly string[]): Sliced<Body> {
  const body = yield* selectBody(live, element, kept)
  const headline = findHeadline(live, title)
  yield
  const rest = body.filter((block) => headline === null || block.index > headline.index || block.index < headline.index - 30)
  const standfirst = findStandfirst(live, headline, rest[0], descriptions)
  yield
  const blocks = yield* withoutRepeats([...new Set([...(headline === null ? [] : [headline]), ...standfirst, ...rest])], headline)
  const prose = rest.reduce((length, block) => length + (block.text.length > 40 ? block.text.length : 0), 0)
  return { blocks, headline, prose }
}

const KINDS: readonly [(block: LiveBlock) => boolean, Block['kind']][] = [
  [isHeading, 'heading'],
  [({ tag, context }) => tag === 'li' || (context & IN.list) > 0, 'list-item'],
  [({ context }) => (context & IN.quote) > 0, 'quote'],
  [({ context }) => (context & IN.caption) > 0, 'caption'],
]

/** What kind of block of an article a live block is. */
export function kindOf(block: LiveBlock): Block['kind'] {
  return KINDS.find(([is]) => is(block))?.[1] ?? 'paragraph'
}

const LONG_ENOUGH_TO_REPEAT = 30
const LONGEST_PULL_QUOTE = 400
const MOST_PULL_QUOTES = 200
/** Of an endless text the beginning is searched for repeats. */
const LONGEST_SEARCHED = 1_000_000

/** Leaves out blocks that say again what another says: a text repeated for other screens, a pull quote lifted from a paragraph. */
function* withoutRepeats(blocks: readonly LiveBlock[], headline: LiveBlock | null): Sliced<LiveBlock[]> {
  const seen = new Set<string>()
  const distinct = blocks.filter((block) => {
    if (block.text.length < LONG_ENOUGH_TO_REPEAT || block === headline) return true
    if (seen.has(block.text)) return false
    seen.add(block.text)
    return true
  })
  const odd = distinct.filter((block) => block !== headline && isPullQuoteLike(block)).slice(0, MOST_PULL_QUOTES)
  if (odd.length === 0) return distinct
  const parts: string[] = []
  for (const [place, { text }] of distinct.entries()) {
    if (place % BLOCKS_IN_A_STEP === 0) yield
    parts.push(bare(text.slice(0, LONGEST_SEARCHED)))
  }
  const whole = parts.join('\n').slice(0, LONGEST_SEARCHED)
  const repeated = new Set<LiveBlock>()
  for (const block of odd) {
    yield
    const words = bare(block.text)
    if (whole.indexOf(words) !== whole.lastIndexOf(words)) repeated.add(block)
  }
  return distinct.filter((block) => !repeated.has(block))
}

function isPullQuoteLike({ text, tag, context }: LiveBlock): boolean {
  return text.length >= LONG_ENOUGH_TO_REPEAT && text.length <= LONGEST_PULL_QUOTE && (tag !== 'p' || (context & (IN.quote | IN.aside)) > 0)
}

function bare(text: string): string {
  return text.replace(/[«»„“”‟"'‘’‚‹›\s]+/g, ' ').trim()
}
