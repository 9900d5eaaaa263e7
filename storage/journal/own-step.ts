import type { OnRecordDatabase } from '../database'

/** Number of the step that this context wrote last, by record. */
const last = new WeakMap<OnRecordDatabase, number>()

export function noteOwnStep(db: OnRecordDatabase, seq: number): void {
  last.set(db, seq)
}

/** What a change gave, and the number of the step that it wrote; null where it changed nothing. */
export interface Stepped<T> {
  result: T
  step: number | null
}

/** Makes a change and says which step it wrote, so that this very one can be taken back. Steps of other contexts are never taken for it. */
export async function withStep<T>(db: OnRecordDatabase, change: () => Promise<T>): Promise<Stepped<T>> {
  const before = last.get(db)
  const result = await change()
  const after = last.get(db)
  return { result, step: after === undefined || after === before ? null : after }
}
