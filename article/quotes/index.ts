import type { Quote, Span } from '../types'
import { assemble } from './assemble'
import { Engine } from './engine'
import { fittedJudge } from './judge'
import { languageFor } from './languages'
import { lexiconOf } from './lexicon'
import { weightsFor } from './weights'

export interface QuoteOptions {
  /** BCP 47; guessed from the text when absent or unknown. */
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

/** Has the article a fuller name for the words in the text? Then a correction for those words may mean a namesake. */
const isFuller = (name: string | null, asWritten: string): boolean => name !== null && name !== asWritten && name.endsWith(` ${asWritten}`)

/** Applies what people corrected on earlier pages: by the words in the text, else by the name. */
function corrected(quote: Quote, known: QuoteOptions['knownSpeakers']): Quote {
  const { name, asWritten } = quote.speaker
  const byWords = asWritten && !isFuller(name, asWritten) ? known?.get(asWritten) : undefined
  const canonical = byWords ?? (name ? known?.get(name) : undefined)
  return canonical ? { ...quote, speaker: { ...quote.speaker, name: canonical, kind: 'named', confidence: 1 } } : quote
}

function* steps(text: string, options: QuoteOptions): Generator<void, Quote[]> {
  const language = languageFor(options.language, text)
  const engine = new Engine(text, lexiconOf(language), fittedJudge(weightsFor(language)), options.headings, options.indirect)
  yield* engine.run()
  return (yield* assemble(engine, language.code)).map((quote) => corrected(quote, options.knownSpeakers))
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

const SLICE = 25

/** As `findQuotes`, but lets the page have its turn: awaits `pause` after every 25 ms of work. @throws the signal's reason once aborted */
export async function findQuotesInSlices(text: string, options: SlicedOptions = {}): Promise<Quote[]> {
  const work = steps(text, options)
  let since = performance.now()
  for (;;) {
    options.signal?.throwIfAborted()
    const step = work.next()
    if (step.done) return step.value
    if (options.pause && performance.now() - since > SLICE) {
      await options.pause()
      since = performance.now()
    }
  }
}
