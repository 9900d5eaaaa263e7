import type { AnchorState } from '../anchoring/types'
import type { Sighting, Statement } from '../storage/types'
import type { MessageKey } from './i18n'

export interface StateWords {
  /** Told apart by shape, not by colour alone. */
  sign: string
  label: MessageKey
}

/** What became of the words in their page. */
export const STATE_WORDS: Record<AnchorState, StateWords> = {
  same: { sign: '▮', label: 'state_same' },
  typographic: { sign: '▮', label: 'state_typographic' },
  edited: { sign: 'Δ', label: 'state_edited' },
  'negation-changed': { sign: 'Δ', label: 'state_negation_changed' },
  'number-changed': { sign: 'Δ', label: 'state_number_changed' },
  'context-changed': { sign: 'Δ', label: 'state_context_changed' },
  gone: { sign: '∅', label: 'state_gone' },
}

/** States that a reader should hear of: the words are no longer what was kept. */
export function isChanged(state: AnchorState): boolean {
  return state !== 'same' && state !== 'typographic'
}

/** The wording that the page had when it was last seen, if it was another than the one kept. */
export function otherWording(statement: Pick<Statement, 'text' | 'lastSeen'>): Sighting | null {
  const seen = statement.lastSeen
  return seen && seen.text !== '' && seen.text !== statement.text ? seen : null
}
