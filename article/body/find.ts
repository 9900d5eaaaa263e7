import type { Turns } from '../slices'
import type { ReadOptions } from '../types'
import { markedCopy } from './copy'
import { type LiveBlock, type Walked, walk } from './walk'
import { bodyElement, isPlain, isProse } from './weigh'

/** Beyond these Readability's time is no longer linear: the live page is then read without it. */
const LIMITS = { elements: 20_000, deepest: 400, textLength: 3_000_000 }

export interface Found extends Walked {
  /** The element that the article's paragraphs have in common; null where the page has none. */
  element: Element | null
  /** Elements that Readability kept; empty where it was not asked or found nothing. */
  kept: ReadonlySet<Element>
  /** Readability's own word on title and byline, where it was asked. */
  said: { title: string | null; byline: string | null } | null
}

const NOTHING: Walked = { blocks: [], useless: [], times: [], bylines: [], elements: 0, deepest: 0, textLength: 0 }

/**
 * Reads the live page into blocks and, where the page leaves doubt where its article is, lets Readability choose on a copy.
 *
 * Most news pages leave none: one element holds nearly all paragraphs. On those the choice from the live page is the same (measured on the
 * development pages), and copy and parse, half of a reading's cost, are saved.
 */
export async function findText(document: Document, turns: Turns, readable: ReadOptions['readable']): Promise<Found> {
  const root = document.documentElement
  const walked = root === null ? NOTHING : await walkPage(root, turns)
  const element = await turns.run(bodyElement(walked.blocks, new Set()))
  const alone: Found = { ...walked, element, kept: new Set(), said: null }
  if (!isBearable(walked) || (await turns.run(isPlain(walked.blocks, element)))) return alone
  const copy = readable ? markedCopy(document, walked) : null
  if (!readable || copy === null) return alone
  await turns.take()
  const chosen = await readable(copy)
  await turns.take()
  if (chosen === null) return alone
  const kept = keptElements(walked.blocks, chosen.kept)
  return { ...walked, element: await turns.run(bodyElement(walked.blocks, kept)), kept, said: chosen }
}

/** Reads what a reader sees; all there is where the page hides its text until its scripts have run. */
async function walkPage(root: Element, turns: Turns): Promise<Walked> {
  const seen = await turns.run(walk(root))
  return seen.blocks.some(isProse) ? seen : turns.run(walk(root, true))
}

function isBearable({ elements, deepest, textLength }: Walked): boolean {
  return elements <= LIMITS.elements && deepest <= LIMITS.deepest && textLength <= LIMITS.textLength
}

function keptElements(blocks: readonly LiveBlock[], indices: ReadonlySet<number>): Set<Element> {
  const kept = new Set<Element>()
  for (const index of indices) {
    const block = blocks[index]
    if (block) kept.add(block.element)
  }
  return kept
}
