import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

export interface Live<T> {
  /** Last value; kept while a new query runs, so that nothing jumps. */
  value: T | undefined
  error: unknown
}

/**
 * A query's value, and again whenever a row that it read changes, in this or another window.
 *
 * @param query  reads through `storage/` alone; no other awaiting inside, or changes go unseen
 * @param deps   what the query closes over
 */
export function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, error: null })
  useEffect(() => {
    // An async function of its own: of one that merely gives a promise, Dexie loses track within a transaction.
    const subscription = liveQuery(async () => await query()).subscribe({
      next: (value) => setLive({ value, error: null }),
      error: (error: unknown) => setLive((last) => ({ ...last, error })),
    })
    return () => subscription.unsubscribe()
  }, deps)
  return live
}
