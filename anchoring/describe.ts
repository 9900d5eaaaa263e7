import { foldText } from './fold'
import { indexOfPage } from './page-index'
import type { Offsets, PageText } from './page-text'
import type { StatementSelector } from './types'
import { isWordChar } from './words'

/** Context kept on each side: enough to see another speaker beside the words; more until the words are the only ones of their kind. */
export const LEAST_CONTEXT = 64
const MOST_CONTEXT = 1_024

/**
 * Describes pieces of a page so that they can be found again: W3C TextQuoteSelector, whose context grows until quote and context stand in
 * the page once (or the context is 1,024 code units a side), and TextPositionSelector.
 *
 * @param spans  offsets in `page.text`, one for each span of a split quote; or a DOM range. White space at the ends is left out, and empty
 *               spans altogether
 */
export function describe(page: PageText, spans: readonly Offsets[] | Range): StatementSelector[] {
  const pieces = isRange(spans) ? [page.spanOf(spans)] : spans
  return pieces.flatMap((piece) => {
    const span = piece && trim(page.text, piece)
    return span ? [selectorOf(page, span)] : []
  })
}

const isRange = (spans: readonly Offsets[] | Range): spans is Range => 'startContainer' in spans

function selectorOf(page: PageText, { start, end }: Offsets): StatementSelector {
  const { text } = page
  let length = LEAST_CONTEXT
  let context = around(text, start, end, length)
  while (length < MOST_CONTEXT && !isUnique(page, context.prefix + text.slice(start, end) + context.suffix)) {
    length *= 2
    context = around(text, start, end, length)
  }
  return {
    quote: { type: 'TextQuoteSelector', exact: text.slice(start, end), ...context },
    position: { type: 'TextPositionSelector', start, end },
  }
}

function isUnique(page: PageText, text: string): boolean {
  const { folded } = indexOfPage(page)
  const wanted = foldText(text)
  const first = folded.text.indexOf(wanted)
  return first < 0 || folded.text.indexOf(wanted, first + 1) < 0
}

/** Up to `length` code units on each side, not beginning or ending inside a word. */
function around(text: string, start: number, end: number, length: number): { prefix: string; suffix: string } {
  let from = Math.max(0, start - length)
  let to = Math.min(text.length, end + length)
  while (from > 0 && from < start && isWordChar(text[from]) && isWordChar(text[from - 1])) from++
  while (to < text.length && to > end && isWordChar(text[to]) && isWordChar(text[to - 1])) to--
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

function trim(text: string, { start, end }: Offsets): Offsets | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}
