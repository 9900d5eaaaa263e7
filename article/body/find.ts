import { inSlices, takeTurn } from '../slices'
import type { ReadOptions } from '../types'
import { readable } from './readable'
import { type LiveBlock, type Walked, walk } from './walk'
import { bodyElement, isPlain } from './weigh'

/** Beyond these Readability's time is no longer linear: the live page is then read without it. */
const LIMITS = { elements: 60_000, deepest: 400, textLength: 3_000_000 }

export interface Found extends Walked {
  /** Elements that Readability kept; empty where it was not asked or found nothing. */
  kept: ReadonlySet<Element>
  /** Readability's own word on title and byline, where it was asked. */
  said: { title: string | null; byline: string | null } | null
}

/**
 * Reads the live page into blocks and, where the page leaves doubt where its article is, lets Readability choose on a copy.
 *
 * Most news pages leave none: one element holds nearly all paragraphs. On those the choice from the live page is the same (measured in
 * the development pages), and copy and parse, half of a reading's cost, are saved.
 */
export async function findText(document: Document, options: Pick<ReadOptions, 'pause' | 'signal'>): Promise<Found> {
  const root = document.documentElement
  if (root === null) return { blocks: [], times: [], bylines: [], elements: 0, deepest: 0, textLength: 0, kept: new Set(), said: null }
  const walked = await inSlices(walk(root, null), options)
  const alone: Found = { ...walked, kept: new Set(), said: null }
  if (!isBearable(walked) || isPlain(walked.blocks, bodyElement(walked.blocks, alone.kept))) return alone
  await takeTurn(options)
  const copy = copyOf(document)
  if (copy === null) return alone
  const marked = await inSlices(walk(root, copy.documentElement), options)
  await takeTurn(options)
  const chosen = readable(copy)
  await takeTurn(options)
  return chosen === null ? alone : { ...marked, kept: keptElements(marked.blocks, chosen.kept), said: chosen }
}

function isBearable({ elements, deepest, textLength }: Walked): boolean {
  return elements <= LIMITS.elements && deepest <= LIMITS.deepest && textLength <= LIMITS.textLength
}

/** A copy for Readability to use up; null where the page can't be copied. */
function copyOf(document: Document): Document | null {
  try {
    return document.cloneNode(true) as Document
  } catch {
    return null
  }
}

function keptElements(blocks: readonly LiveBlock[], indices: ReadonlySet<number>): Set<Element> {
  const kept = new Set<Element>()
  for (const index of indices) {
    const block = blocks[index]
    if (block) kept.add(block.element)
  }
  return kept
}
