import { vi } from 'vitest'

export interface Watched {
  clear: () => void
  transactions: () => number
  cursors: () => number
}

/**
 * How often the database is entered, and how many steps go through it one after the other by a cursor. Called before it is opened: Dexie keeps
 * the browser's function. `vi.restoreAllMocks` ends it.
 */
export function watched(): Watched {
  const entered = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const steps = [
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'openKeyCursor'),
    vi.spyOn(IDBCursor.prototype, 'continue'),
  ]
  return {
    clear: () => [entered, ...steps].forEach((spy) => void spy.mockClear()),
    transactions: () => entered.mock.calls.length,
    cursors: () => steps.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
  }
}
