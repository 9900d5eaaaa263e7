import { describe } from './describe'
import type { Offsets, PageText } from './page-text'
import { snapToWords } from './snap'
import type { StatementSelector } from './types'

/**
 * Describes what the user selected; empty when nothing is selected, or nothing that is part of the page's own text.
 *
 * Follows a selection into open shadow roots where the browser tells (`getComposedRanges`). Of several ranges (Firefox, Ctrl) each is a span.
 *
 * @param options.snap  widen to whole words where the selection begins or ends inside one. Default: as selected
 */
export function describeSelection(selection: Selection, page: PageText, options: { snap: boolean } = { snap: false }): StatementSelector[] {
  const spans = rangesOf(selection, page)
    .map((range) => page.spanOf(range))
    .filter((span): span is Offsets => span !== null)
    .sort((one, other) => one.start - other.start)
  return describe(page, options.snap ? spans.map((span) => snapToWords(page.text, span)) : spans)
}

type Boundaries = Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>

function rangesOf(selection: Selection, page: PageText): Boundaries[] {
  const shadowRoots = page.roots.filter((root): root is ShadowRoot => root.nodeType === 11)
  if (shadowRoots.length > 0 && typeof selection.getComposedRanges === 'function') return selection.getComposedRanges({ shadowRoots })
  return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
}
