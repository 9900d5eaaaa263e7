import type { StatementSelector } from '../../anchoring/types'
import type { Fields } from './form'

/** A selector as a list: its words (0: those of the statement, as nearly always), what stands before and after, where it begins and ends. */
type ShortSelector = [exact: string | 0, prefix: string, suffix: string, start: number, end: number]

/** Selectors in short form; whatever is of another shape stays as it is. */
export function shortened(selectors: unknown, { text }: Fields): unknown {
  return Array.isArray(selectors) ? selectors.map((one: unknown) => shortOf(one, text)) : selectors
}

/** The selectors again. */
export function whole(short: unknown, { text }: Fields): unknown {
  return Array.isArray(short) ? short.map((one: unknown) => (isShort(one) ? wholeOf(one, String(text)) : one)) : short
}

function shortOf(one: unknown, text: unknown): unknown {
  if (!isSelector(one)) return one
  const { quote, position } = one
  const short: ShortSelector = [quote.exact === text ? 0 : quote.exact, quote.prefix, quote.suffix, position.start, position.end]
  return isShort(short) && JSON.stringify(wholeOf(short, String(text))) === JSON.stringify(one) ? short : one
}

function wholeOf([exact, prefix, suffix, start, end]: ShortSelector, text: string): StatementSelector {
  return {
    quote: { type: 'TextQuoteSelector', exact: exact === 0 ? text : exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  }
}

function isShort(one: unknown): one is ShortSelector {
  if (!Array.isArray(one) || one.length !== 5) return false
  const [, prefix, suffix, start, end]: unknown[] = one
  return typeof prefix === 'string' && typeof suffix === 'string' && Number.isFinite(start) && Number.isFinite(end)
}

function isSelector(one: unknown): one is StatementSelector {
  return one instanceof Object && 'quote' in one && 'position' in one && one.quote instanceof Object && one.position instanceof Object
}
