import type { VNode } from 'preact'

export interface TextSpan {
  start: number
  end: number
}

/**
 * Clips spans to the text, sorts them, and joins those that touch.
 *
 * @param length  of the text, UTF-16 code units
 */
export function tidySpans(spans: readonly TextSpan[], length: number): TextSpan[] {
  const sorted = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  const tidy: TextSpan[] = []
  for (const span of sorted) {
    const last = tidy.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else tidy.push({ ...span })
  }
  return tidy
}

/**
 * A piece of a long text around its first marked words, cut at spaces; a short text stays whole.
 *
 * @param max  length that is wanted, UTF-16 code units
 */
export function excerpt(text: string, spans: readonly TextSpan[], max: number): { text: string; spans: TextSpan[]; cut: boolean } {
  const tidy = tidySpans(spans, text.length)
  if (text.length <= max) return { text, spans: tidy, cut: false }
  const wanted = Math.max(0, Math.min((tidy[0]?.start ?? 0) - Math.floor(max / 3), text.length - max))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted
  const limit = Math.min(text.length, start + max)
  const space = text.lastIndexOf(' ', limit)
  const end = limit < text.length && space > start ? space : limit
  const lead = start > 0 ? '… ' : ''
  const shift = lead.length - start
  const inside = tidy.filter((s) => s.start < end && s.end > start)
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    spans: inside.map((s) => ({ start: Math.max(s.start, start) + shift, end: Math.min(s.end, end) + shift })),
    cut: true,
  }
}

/** Text with some words marked. The text is a page's and never parsed as markup. */
export function MarkedText({ text, spans }: { text: string; spans: readonly TextSpan[] }): VNode {
  const parts: (string | VNode)[] = []
  let at = 0
  for (const { start, end } of tidySpans(spans, text.length)) {
    if (start > at) parts.push(text.slice(at, start))
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
