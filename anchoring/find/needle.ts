import { foldText } from '../fold'
import type { StatementSelector } from '../types'

/** What is looked for, folded once. */
export interface Needle {
  exact: string
  prefix: string
  suffix: string
  /** `prefix + exact + suffix` as they stand together. */
  whole: string
  /** Where `exact` begins in `whole`. */
  lead: number
  /** Where it stood in the page text when it was kept, unfolded offset. */
  position: number
}

/** @returns null when the selector's words are nothing but white space */
export function needleOf({ quote, position }: StatementSelector): Needle | null {
  const exact = foldText(quote.exact).trim()
  if (exact === '') return null
  const prefix = foldText(quote.prefix)
  const suffix = foldText(quote.suffix)
  return { exact, prefix, suffix, whole: prefix + exact + suffix, lead: prefix.length, position: position.start }
}
