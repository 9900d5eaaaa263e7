import { LEAST_CONTEXT } from '../describe'
import { indexOfPage } from '../page-index'
import type { Offsets, PageText } from '../page-text'
import type { Anchor, StatementSelector, TextQuoteSelector } from '../types'
import { NEARBY } from './exact'

/** Neighbouring words that must stand beside a statement that is taken as it is, without a look at the rest of the page. */
const LEAST_NEIGHBOURS = 8

/**
 * The anchor of a statement that nobody touched: the very characters, near where they were, with the same neighbours. Costs no folding, and
 * is what nearly all statements are. Null when it takes a closer look.
 */
export function findUntouched(page: PageText, selectors: readonly StatementSelector[]): Anchor | null {
  const { shifts } = indexOfPage(page)
  const spans: Offsets[] = []
  for (const { quote, position } of selectors) {
    const start = placeOf(page.text, quote, shifts.guess(position.start))
    if (start === null) return null
    shifts.note(position.start, start)
    spans.push({ start, end: start + quote.exact.length })
  }
  if (spans.length === 0) return null
  return { state: 'same', spans, found: selectors.map(({ quote }) => quote.exact).join(' … '), score: 1, diff: [] }
}

/** The place near `guess` with the whole kept context; or the only one there whose neighbours in its own block are the kept ones. */
function placeOf(text: string, quote: TextQuoteSelector, guess: number): number | null {
  const { exact, prefix, suffix } = quote
  if (exact === '' || exact.trim() !== exact) return null
  const from = Math.max(0, guess - NEARBY)
  const near = text.slice(from, guess + exact.length + NEARBY)
  const likely: number[] = []
  for (let at = near.indexOf(exact); at >= 0; at = near.indexOf(exact, at + 1)) {
    const start = from + at
    if (stands(text, start, prefix, exact, suffix)) return start
    if (standsInBlock(text, start, quote)) likely.push(start)
  }
  // A longer context was kept because a shorter one did not tell the words from others.
  const isDistinct = Math.max(prefix.length, suffix.length) <= LEAST_CONTEXT
  return isDistinct && likely.length === 1 ? (likely[0] ?? null) : null
}

function standsInBlock(text: string, start: number, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1)
  const after = suffix.includes('\n') ? suffix.slice(0, suffix.indexOf('\n') + 1) : suffix
  if (!stands(text, start, before, exact, after)) return false
  // A block's beginning is a neighbour too: the words before it are not part of the same sentence, nor of the same word.
  return before.length === prefix.length || text[start - before.length - 1] === '\n'
}

const stands = (text: string, start: number, before: string, exact: string, after: string): boolean =>
  before.length + after.length >= LEAST_NEIGHBOURS &&
  start >= before.length &&
  text.startsWith(after, start + exact.length) &&
  text.startsWith(before, start - before.length)
