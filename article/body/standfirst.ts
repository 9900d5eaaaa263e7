import { fold } from '../metadata/fold'
import { BESIDE, FOREIGN, IN } from './flags'
import { isContactOrCredit, isDateOrByline, leadsElsewhere } from './phrases'
import type { LiveBlock } from './walk'
import { reach } from './weigh'

/** Steps up from the headline within which a standfirst stands with it. */
const NEAR = 4
const MOST_BLOCKS_BETWEEN = 25

/**
 * The standfirst: the sentence or two between headline and text that readers' tools lose. Known by its class, by being the page's own
 * description, or by standing with the headline.
 *
 * @param headline     the headline's block
 * @param first        the body's first block
 * @param description  the page's own description, in its metadata
 */
export function findStandfirst(
  blocks: readonly LiveBlock[],
  headline: LiveBlock | null,
  first: LiveBlock | undefined,
  descriptions: readonly string[],
): LiveBlock[] {
  if (first === undefined) return []
  const from = headline === null ? Math.max(0, first.index - 10) : headline.index + 1
  if (headline !== null && first.index <= headline.index) return []
  const between = blocks.slice(from, first.index).slice(0, MOST_BLOCKS_BETWEEN)
  const told = descriptions.map(fold)
  const found = between.filter(
    (block) =>
      isCandidate(block) &&
      (isDescribed(block, told) || block.context & IN.standfirst || (headline !== null && standsWith(block, headline))),
  )
  const described = found.filter((block) => isDescribed(block, told))
  const marked = found.filter((block) => block.context & IN.standfirst)
  return (described.length > 0 ? [...new Set([...described, ...marked])] : marked.length > 0 ? marked : found)
    .sort((a, b) => a.index - b.index)
    .slice(0, 4)
}

function isCandidate(block: LiveBlock): boolean {
  const length = reach(block.text)
  if (length < 40 || length > 900 || block.linkDensity > 0.5) return false
  if (block.context & (FOREIGN | (BESIDE & ~IN.byline)) || (block.context & IN.byline && !(block.context & IN.standfirst))) return false
  return !leadsElsewhere(block.text) && !isContactOrCredit(block.text) && !isDateOrByline(block.text)
}

function isDescribed(block: LiveBlock, descriptions: readonly string[]): boolean {
  const own = fold(block.text).slice(0, 60)
  return (
    own.length > 20 &&
    descriptions.some(
      (description) => description.includes(own) || (description.length > 40 && fold(block.text).includes(description.slice(0, 60))),
    )
  )
}

function standsWith(block: LiveBlock, headline: LiveBlock): boolean {
  let scope: Element | null = headline.element
  for (let step = 0; step < NEAR && scope !== null; step++) {
    if (scope.localName === 'body' || scope.localName === 'main') return false
    if (scope.contains(block.element)) return true
    scope = scope.parentElement
  }
  return false
}
