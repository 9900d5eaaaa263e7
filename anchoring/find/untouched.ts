import { indexOfPage } from '../page-index'
import type { Offsets, PageText } from '../page-text'
import type { Anchor, StatementSelector } from '../types'
import { NEARBY } from './exact'

/** Neighbouring words that must stand beside a statement that is taken as it is, without a look at the rest of the page. */
const LEAST_NEIGHBOURS = 8

/**
 * The anchor of a statement that nobody touched: the very characters, near where they were, with the same neighbours in the same block. Costs
 * no folding, and is what nearly all statements are. Null when it takes a closer look.
 */
export function findUntouched(page: PageText, selectors: readonly StatementSelector[]): Anchor | null {
  const { shifts } = indexOfPage(page)
  const spans: Offsets[] = []
  for (const { quote, position } of selectors) {
    const { exact, prefix, suffix } = quote
    if (exact === '' || exact.trim() !== exact) return null
    const guess = shifts.guess(position.start)
    const from = Math.max(0, guess - NEARBY)
    const near = page.text.slice(from, guess + exact.length + NEARBY).indexOf(exact)
    if (near < 0) return null
    const start = from + near
    const end = start + exact.length
    const before = prefix.slice(prefix.lastIndexOf('\n') + 1)
    const after = suffix.includes('\n') ? suffix.slice(0, suffix.indexOf('\n') + 1) : suffix
    if (before.length + after.length < LEAST_NEIGHBOURS) return null
    if (!page.text.startsWith(after, end) || start < before.length || !page.text.startsWith(before, start - before.length)) return null
    // A block's beginning is a neighbour too: the words before it are not part of the same sentence, nor of the same word.
    if (before.length < prefix.length && page.text[start - before.length - 1] !== '\n') return null
    shifts.note(position.start, start)
    spans.push({ start, end })
  }
  if (spans.length === 0) return null
  return { state: 'same', spans, found: selectors.map(({ quote }) => quote.exact).join(' … '), score: 1, diff: [] }
}
