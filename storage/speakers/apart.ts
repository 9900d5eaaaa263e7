import type { OnRecordDatabase } from '../database'
import { RecordError } from '../errors'
import { recordStep } from '../journal/record'
import { now } from '../rows'
import type { Speaker } from '../types'

/**
 * Remembers that two speakers are not the same person, as one step to undo: they are suggested for merging no more, nor is what either was
 * merged into since.
 *
 * @throws RecordError `not-found`
 */
export async function keepApart(db: OnRecordDatabase, id: string, otherId: string): Promise<Speaker> {
  return await recordStep(db, async (change) => {
    const [speaker, other] = await db.speakers.bulkGet([id, otherId])
    if (!speaker || !other) throw new RecordError('not-found', { table: 'speakers', id: speaker ? otherId : id })
    const distinctFrom = [...new Set([...(speaker.distinctFrom ?? []), otherId])]
    const result: Speaker = { ...speaker, distinctFrom, updatedAt: now() }
    await change.put('speakers', [result])
    return { action: 'edit-speaker', parameters: { from: speaker.name, name: speaker.name }, result }
  })
}

/** Two speakers, whichever is named first. */
export const keyOf = (a: string, b: string): string => [a, b].sort().join()

/** The pairs that were said to be two, by the speakers that now stand for them. @param all merged ones among them */
export function keptApart(all: readonly Speaker[]): Set<string> {
  const into = new Map(all.map(({ id, mergedInto }) => [id, mergedInto]))
  const live = (id: string): string => {
    let at = id
    // A circle, which a damaged record may hold, ends where it began.
    for (let next = into.get(at), steps = 0; next && steps < all.length; next = into.get(at), steps++) at = next
    return at
  }
  return new Set(all.flatMap(({ id, distinctFrom = [] }) => distinctFrom.map((other) => keyOf(live(id), live(other)))))
}
