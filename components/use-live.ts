import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'
import { asRecordError, type RecordError } from '../storage/errors'

export interface Live<T> {
  /** Last value; kept while a new query runs, so that nothing jumps. */
  value: T | undefined
  /** Why the last run gave nothing. */
  error: RecordError | null
  /** Whether what is asked now was ever answered: where it was, a later failure leaves what is shown. */
  answered: boolean
}

/**
 * A query's value, and again whenever a row that it read changes, in this or another window.
 *
 * @param query  reads through `storage/` alone; no other awaiting inside, or changes go unseen
 * @param deps   what the query closes over
 */
export function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, error: null, answered: false })
  useEffect(() => {
    let answered = false
    // An async function of its own: of one that merely gives a promise, Dexie loses track within a transaction. The error by another name:
    // Dexie keeps silent of a closed database and of an aborted transaction.
    const subscription = liveQuery(async () => {
      try {
        return await query()
      } catch (error) {
        throw asRecordError(error)
      }
    }).subscribe({
      next: (value) => {
        answered = true
        setLive({ value, error: null, answered })
      },
      error: (error: unknown) => {
        console.error(error)
        setLive(({ value }) => ({ value, error: asRecordError(error), answered }))
      },
    })
    return () => subscription.unsubscribe()
  }, deps)
  return live
}

/**
 * Like `useLive`, for a query without which there is nothing to show: where it fails, the nearest `ErrorFrame` says so.
 *
 * @returns the last value; undefined until there is one
 */
export function useRead<T>(query: () => Promise<T> | T, deps: readonly unknown[]): T | undefined {
  const { value, error, answered } = useLive(query, deps)
  if (error !== null && !answered) throw error
  return value
}
