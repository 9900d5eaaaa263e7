/** Whether selected words are exactly a kept statement's. */
import type { OverlayDeps } from '../reader.content/overlay-port'

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** @returns the statement's id; null for words that are not kept */
export function keptWords(deps: Pick<OverlayDeps, 'anchored'>, selected: string): string | null {
  const words = folded(selected)
  if (words === '') return null
  return deps.anchored().find(({ anchor }) => anchor.found !== null && folded(anchor.found) === words)?.kept.statement.id ?? null
}
