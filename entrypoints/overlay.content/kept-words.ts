/** Whether selected words are exactly a kept statement's. */
import type { OverlayDeps } from '../reader.content/overlay-port'
import { words } from '../reader.content/words'

/** @returns the statement's id; null for words that are not kept */
export function keptWords(deps: Pick<OverlayDeps, 'anchored'>, selected: string): string | null {
  const chosen = words(selected)
  if (chosen === '') return null
  return deps.anchored().find(({ anchor }) => anchor.found !== null && words(anchor.found) === chosen)?.kept.statement.id ?? null
}
