import { FOREIGN } from '../body/flags'
import { findHeadline } from '../body/headline'
import type { LiveBlock } from '../body/walk'
import { isProse } from '../body/weigh'
import { chooseTitle } from './choose/title'
import type { Claims, Page } from './claims'

const BEFORE = 10
const AFTER = 30
const known = new WeakMap<Page, LiveBlock[]>()

/** The blocks around the headline, where bylines and dates stand; around the first paragraphs where no headline is found. */
export function nearHeadline(page: Page, claims: Claims): LiveBlock[] {
  const near = known.get(page) ?? findNear(page, claims)
  known.set(page, near)
  return near
}

function findNear({ blocks }: Page, claims: Claims): LiveBlock[] {
  const title = chooseTitle(
    claims.title,
    claims.publisher.map(({ value }) => value),
  )
  const headline = findHeadline(blocks, title?.value ?? null)
  const paragraph = (): number => blocks.findIndex((block) => isProse(block) && !(block.context & FOREIGN))
  const anchor = headline?.index ?? Math.max(0, paragraph() - AFTER / 2)
  return blocks.slice(Math.max(0, anchor - BEFORE), anchor + AFTER)
}
