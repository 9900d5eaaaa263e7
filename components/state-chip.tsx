import type { VNode } from 'preact'
import type { AnchorState } from '../anchoring/types'
import { t } from './i18n'
import { isChanged, STATE_WORDS } from './statement-view'

/** A word and a sign for a text that changed or went; nothing for one that stands as kept. */
export function StateChip({ state, always = false }: { state: AnchorState; always?: boolean }): VNode | null {
  if (!always && !isChanged(state)) return null
  const { sign, label } = STATE_WORDS[state]
  return (
    <span class={`state-chip ${isChanged(state) ? 'changed' : ''} ${state}`}>
      <span aria-hidden="true">{sign}</span> {t(label)}
    </span>
  )
}
