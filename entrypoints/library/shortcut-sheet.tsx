import type { VNode } from 'preact'
import { Dialog } from '../../components/dialog'
import { type MessageKey, t } from '../../components/i18n'
import { Shortcuts } from '../../components/shortcuts'
import { PLACES } from './places'

/** Keys of the list, as they are told; the list itself has them in `use-list-keys.ts`. */
const LIST: readonly [string, MessageKey][] = [
  ['j  ↓', 'key_next'],
  ['k  ↑', 'key_previous'],
  ['Enter', 'key_open'],
  ['v', 'open_source'],
  ['x', 'key_pick'],
  ['Shift + ↑ ↓', 'key_stretch'],
  ['Ctrl + A', 'key_all'],
  ['e', 'edit'],
  ['t', 'bulk_topics'],
  ['s', 'bulk_speaker'],
  ['b', 'compare'],
  ['c', 'copy'],
  ['Delete  #', 'delete'],
  ['Esc', 'key_leave'],
]

const ANYWHERE: readonly [string, MessageKey][] = [
  ['/', 'key_search'],
  ['z  Ctrl + Z', 'undo'],
  ['Ctrl + Shift + Z', 'redo'],
  ['?', 'key_sheet'],
]

const FINDINGS: readonly [string, MessageKey][] = [
  ['j  k', 'key_walk'],
  ['y', 'confirm'],
  ['n', 'dismiss'],
]

/** All keys on one sheet, by "?". */
export function ShortcutSheet({ onClose }: { onClose: () => void }): VNode {
  return (
    <Dialog title={t('welcome_shortcuts')} onClose={onClose} wide>
      <div class="sheet">
        <Keys title={t('keys_list')} keys={LIST} />
        <Keys title={t('place_findings')} keys={FINDINGS} />
        <Keys title={t('keys_anywhere')} keys={ANYWHERE} />
        <Keys title={t('keys_go')} keys={PLACES.flatMap(({ key, label }) => (key ? [[`g ${key}`, label] as const] : []))} />
        <section>
          <h3>{t('keys_browser')}</h3>
          <Shortcuts />
        </section>
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, MessageKey])[] }): VNode {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {keys.map(([key, what]) => (
          <li key={what} class="spread">
            <span>{t(what)}</span>
            <span class="kbd">{key}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
