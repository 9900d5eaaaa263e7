declare global {
  var onRecordFault: ((name: string) => void) | undefined
}

/**
 * A named point where a test may kill, stall or fail the program. What ships holds none of it: the condition is a constant of the build.
 *
 * Synchronous, since a transaction commits as soon as it waits for anything but the database.
 */
export function step(name: string): void {
  if (import.meta.env.ON_RECORD_FAULTS) globalThis.onRecordFault?.(name)
}
