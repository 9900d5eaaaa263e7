import type { Quote, Span } from '../types'
import { pairMarks } from './marks'

export interface QuoteOptions {
  /** BCP 47; guessed from the text when absent. */
  language?: string
  /** Also find indirect speech. Default false. */
  indirect?: boolean
  /** Speaker corrections: name as written → canonical name. */
  knownSpeakers?: ReadonlyMap<string, string>
  /** Headlines and headings in `text`. */
  headings?: readonly Span[]
}

export interface SlicedOptions extends QuoteOptions {
  /** Called between slices of work; resolves when the page has had its turn. */
  pause?: () => Promise<void>
  signal?: AbortSignal
}

const NEAR =
  /(?:said|says|told|wrote|added|asked)\s+((?:\p{Lu}[\p{L}.'’-]+\s?){1,4})|((?:\p{Lu}[\p{L}.'’-]+\s?){1,4})(?:said|says|told|wrote|added|asked)/u

function* steps(text: string, options: QuoteOptions): Generator<void, Quote[]> {
  const quotes: Quote[] = []
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    for (const r of pairMarks(text, start, end)) {
      const around = `${text.slice(r.end, Math.min(end, r.end + 60))} ${text.slice(Math.max(start, r.start - 60), r.start)}`
      const m = NEAR.exec(around)
      const name = (m?.[1] ?? m?.[2])?.trim() ?? null
      const span = { start: r.innerStart, end: r.innerEnd }
      quotes.push({
        ...span,
        spans: [span],
        text: text.slice(span.start, span.end),
        kind: 'direct',
        speaker: { name, kind: name ? 'named' : 'none', asWritten: name, role: null, confidence: 0.5, evidence: m?.[0] ?? null },
        cue: null,
        language: options.language ?? 'en',
        headline: (options.headings ?? []).some((h) => h.start <= span.start && span.end <= h.end),
      })
    }
    start = end + 1
    yield
  }
  return quotes
}

/**
 * Quotes in plain article text and who said them.
 *
 * @param text  article text, paragraphs parted by "\n"
 * @returns     quotes in text order; offsets are UTF-16 code units into `text`, end exclusive, marks left out
 */
export function findQuotes(text: string, options: QuoteOptions = {}): Quote[] {
  const work = steps(text, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** As `findQuotes`, but lets the page have its turn: awaits `pause` about every 25 ms. @throws the signal's reason once aborted */
export async function findQuotesInSlices(text: string, options: SlicedOptions = {}): Promise<Quote[]> {
  const work = steps(text, options)
  let since = performance.now()
  for (;;) {
    options.signal?.throwIfAborted()
    const step = work.next()
    if (step.done) return step.value
    if (options.pause && performance.now() - since > 25) {
      await options.pause()
      since = performance.now()
    }
  }
}
