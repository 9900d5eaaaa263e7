import type { VNode } from 'preact'
import { t } from '../../components/i18n'

export interface Marker {
  /** Statement id or quote key. */
  id: string
  verdict: 'contradiction' | 'tension'
  /** Document coordinates, CSS pixels. */
  left: number
  top: number
}

/** A small ≠ in the margin of a line with a finding: a sign besides colour, and a button to reach the card by keyboard. */
export function Markers({ markers, onOpen }: { markers: readonly Marker[]; onOpen: (id: string) => void }): VNode {
  return (
    <>
      {markers.map(({ id, verdict, left, top }) => (
        <button
          key={id}
          type="button"
          class={`marker ${verdict}`}
          style={{ position: 'absolute', left: `${left}px`, top: `${top}px` }}
          aria-label={t('page_see_conflict')}
          onClick={() => onOpen(id)}
        >
          {verdict === 'contradiction' ? '≠' : '≈'}
        </button>
      ))}
    </>
  )
}
