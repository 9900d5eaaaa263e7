import type { IdList } from '../../../storage'

/** What is picked in a list, and where the cursor is. Pure: each step gives the next state. */
export interface Selection {
  /** Row with the cursor; -1 in an empty list. */
  at: number
  /** Where a stretch picked with Shift began. */
  from: number
  picked: ReadonlySet<string>
}

export const NOTHING: Selection = { at: 0, from: 0, picked: new Set() }

/** The cursor moved by so many rows; with `extend`, everything between its start and it is picked. */
export function moved(selection: Selection, by: number, ids: IdList, extend = false): Selection {
  const at = Math.min(Math.max(selection.at + by, 0), Math.max(ids.length - 1, 0))
  return placed(selection, at, ids, extend)
}

export function placed(selection: Selection, at: number, ids: IdList, extend = false): Selection {
  if (!extend) return { ...selection, at, from: at }
  const [first, last] = at < selection.from ? [at, selection.from] : [selection.from, at]
  return { ...selection, at, picked: new Set(ids.slice(first, last + 1)) }
}

export function toggled(selection: Selection, at: number, ids: IdList): Selection {
  const id = ids.at(at)
  if (id === undefined) return selection
  const picked = new Set(selection.picked)
  if (!picked.delete(id)) picked.add(id)
  return { at, from: at, picked }
}

export function allPicked(selection: Selection, ids: IdList): Selection {
  const all = ids.slice()
  return { ...selection, picked: all.every((id) => selection.picked.has(id)) ? new Set() : new Set(all) }
}

export function cleared(selection: Selection): Selection {
  return { ...selection, picked: new Set() }
}

/** After the list changed: the cursor stays in it, and what left it is no longer picked. */
export function kept(selection: Selection, ids: IdList): Selection {
  const last = Math.max(ids.length - 1, 0)
  if (selection.picked.size === 0 && selection.at <= last && selection.from <= last) return selection
  const there = new Set(ids.slice())
  const picked = new Set([...selection.picked].filter((id) => there.has(id)))
  return { at: Math.min(selection.at, last), from: Math.min(selection.from, last), picked }
}

/** The picked statements in the list's order, or the one under the cursor. */
export function targets({ at, picked }: Selection, ids: IdList): string[] {
  if (picked.size > 0) return ids.slice().filter((id) => picked.has(id))
  const id = ids.at(at)
  return id === undefined ? [] : [id]
}
