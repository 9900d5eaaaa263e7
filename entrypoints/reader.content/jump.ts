/** Scrolls to a statement or a quote and lets the reader see where it is. */
import type { PageText } from '../../anchoring'
import type { AnchoredStatement } from './kept'
import type { LiveQuote } from './page-quotes'

/** How long the jumped-to words stay selected is the browser's affair: a selection is what screen readers and eyes both find. */
export function jump(
  document: Document,
  page: PageText,
  quotes: readonly LiveQuote[],
  anchored: readonly AnchoredStatement[],
  target: { statementId?: string | undefined; quoteKey?: string | undefined },
): boolean {
  const range = rangeOf(page, quotes, anchored, target)
  if (!range) return false
  reveal(document, range)
  return true
}

function rangeOf(
  page: PageText,
  quotes: readonly LiveQuote[],
  anchored: readonly AnchoredStatement[],
  { statementId, quoteKey }: { statementId?: string | undefined; quoteKey?: string | undefined },
): Range | undefined {
  if (quoteKey !== undefined) return quotes.find(({ key }) => key === quoteKey)?.ranges()[0]
  const span = anchored.find(({ kept }) => kept.statement.id === statementId)?.anchor.spans[0]
  return span && page.rangesAt(span.start, span.end)[0]
}

/**
 * Brings a range into view, opening a closed <details> around it, and puts the selection there.
 *
 * @param calm  at once instead of by smooth scrolling; by default as the user has it
 */
export function reveal(document: Document, range: Range, calm = prefersCalm(document)): void {
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  for (let details = element?.closest('details'); details; details = details.parentElement?.closest('details')) details.open = true
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' })
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function prefersCalm(document: Document): boolean {
  return document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false
}
