import { useKeys } from '../../../components/use-keys'
import type { IdList } from '../../../storage'
import { allPicked, cleared, moved, type Selection, targets, toggled } from './selection'

export interface ListActions {
  open: (id: string) => void
  source: (id: string) => void
  edit: (id: string) => void
  copy: (id: string) => void
  topics: (ids: string[]) => void
  speaker: (ids: string[]) => void
  compare: (ids: string[]) => void
  remove: (ids: string[]) => void
  /** Escape with nothing picked. */
  leave: () => void
}

const PAGE = 10

/** The keyboard of a list, like a mail program's. Told on the sheet (`shortcut-sheet.tsx`). */
export function useListKeys(ids: IdList, selection: Selection, onSelection: (next: Selection) => void, actions: ListActions): void {
  const move = (by: number, extend = false) => onSelection(moved(selection, by, ids, extend))
  const one = (act: (id: string) => void) => () => {
    const id = ids.at(selection.at)
    if (id !== undefined) act(id)
  }
  const all = (act: (ids: string[]) => void) => () => {
    const picked = targets(selection, ids)
    if (picked.length > 0) act(picked)
  }
  /** Enter on a button or link is that button's. */
  const open = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('a, button')) {
      event.target.click()
      return
    }
    one(actions.open)()
  }
  useKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    'Shift+ArrowDown': () => move(1, true),
    'Shift+ArrowUp': () => move(-1, true),
    PageDown: () => move(PAGE),
    PageUp: () => move(-PAGE),
    Home: () => move(-ids.length),
    End: () => move(ids.length),
    Enter: open,
    o: one(actions.open),
    v: one(actions.source),
    e: one(actions.edit),
    c: one(actions.copy),
    x: () => onSelection(toggled(selection, selection.at, ids)),
    'Mod+a': () => onSelection(allPicked(selection, ids)),
    t: all(actions.topics),
    s: all(actions.speaker),
    b: all(actions.compare),
    Delete: all(actions.remove),
    '#': all(actions.remove),
    Escape: () => (selection.picked.size > 0 ? onSelection(cleared(selection)) : actions.leave()),
  })
}
