import type { OnRecordDatabase } from '../database'

/** Number of the step that this context's last change wrote, by record; null where it changed nothing. */
const last = new WeakMap<OnRecordDatabase, number | null>()

export function noteOwnStep(db: OnRecordDatabase, seq: number | null): void {
  last.set(db, seq)
}

/** What a change gave, and the number of the step that it wrote; null where it changed nothing. */
export interface Stepped<T> {
  result: T
  step: number | null
}

/** Makes a change and says which step it wrote, so that this very one can be taken back. Steps of other contexts are never taken for it. */
export async function withStep<T>(db: OnRecordDatabase, change: () => Promise<T>): Promise<Stepped<T>> {
  // A change that has nothing to do may end before it comes to a step. What a change notes is read as it ends: no other comes in between.
  last.set(db, null)
  const result = await change()
  return { result, step: last.get(db) ?? null }
}
