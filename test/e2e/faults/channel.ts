/** What a test and the contexts of a build with fault points say to each other. */
export const FAULT_CHANNEL = 'on-record-faults'

/** No host at all: the proxy behind which the browser is tested hears of it. A point's name stands before it. */
export const FAULT_HOST = 'faults.on-record.test'

export type FaultOrder =
  | { order: 'arm'; point: string | null }
  | { order: 'fail-writes'; error: 'QuotaExceededError' | 'AbortError' | null }
  /** A service worker stands still. */
  | { order: 'reached'; point: string }
  /** A context's answer. */
  | { order: 'done'; context: string }
