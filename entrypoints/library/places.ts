import type { MessageKey } from '../../components/i18n'
import { hashOf } from './route'

export interface Place {
  label: MessageKey
  sign: string
  hash: string
  /** Second key after "g". */
  key?: string
}

/** The left rail, top to bottom. A new place is one line here and one in `library.tsx`. */
export const PLACES: readonly Place[] = [
  { label: 'place_all', sign: '▮', hash: hashOf(''), key: 'a' },
  { label: 'place_findings', sign: '≠', hash: hashOf('findings'), key: 'f' },
  { label: 'place_speakers', sign: '☺', hash: hashOf('speakers'), key: 's' },
  { label: 'place_topics', sign: '#', hash: hashOf('topics'), key: 't' },
  { label: 'place_changed', sign: 'Δ', hash: hashOf('', null, { q: 'state:changed' }), key: 'c' },
  { label: 'place_gone', sign: '∅', hash: hashOf('', null, { q: 'state:gone' }), key: 'o' },
  { label: 'place_history', sign: '↶', hash: hashOf('history'), key: 'h' },
  { label: 'place_trash', sign: '✕', hash: hashOf('trash'), key: 'd' },
  { label: 'export', sign: '↓', hash: hashOf('export'), key: 'e' },
  { label: 'place_import', sign: '↑', hash: hashOf('import'), key: 'i' },
  { label: 'settings', sign: '⚙', hash: hashOf('settings'), key: 'g' },
]
