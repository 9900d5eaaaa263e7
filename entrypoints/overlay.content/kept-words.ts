/** Whose words are selected: a kept statement's, a found quote's. */
import type { OverlayDeps } from '../reader.content/overlay-port'
import { words } from '../reader.content/words'

/** @returns the statement's id; null for words that are not kept */
export function keptWords(deps: Pick<OverlayDeps, 'anchored'>, selected: string): string | null {
  const chosen = words(selected)
  if (chosen === '') return null
  return deps.anchored().find(({ anchor }) => anchor.found !== null && words(anchor.found) === chosen)?.kept.statement.id ?? null
}

/** Whether selected words are those of a found quote, as a jump to it selects them. */
export function isQuote(deps: Pick<OverlayDeps, 'quote'>, id: string, selected: string): boolean {
  const range = deps.quote(id)?.ranges()[0]
  return range !== undefined && words(range.toString()) === words(selected)
}
