import { chunks } from '../chunks'
import type { Change } from '../journal/change'
import { queueCheck } from './enqueue'

/** Queues checks of the statements that a change brought back: what was judged while they were away did not meet them. */
export async function queueReturned(change: Change): Promise<void> {
  const back = change.touched('statements').filter((id) => change.isNew('statements', id))
  for (const part of chunks(back)) {
    const there = (await change.rowsOf('statements', part)).filter((one) => one !== undefined)
    const spoken = there.filter((one) => one.speakerId !== null).map((one) => one.id)
    if (spoken.length > 0) await queueCheck(change, spoken, 'imported')
  }
}
