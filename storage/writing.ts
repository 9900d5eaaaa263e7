import { explained } from './errors'
import { needRoom } from './room'

/**
 * Does what writes: not where there is too little room for it, and whatever it throws is said as a RecordError with its reason.
 *
 * @param bytes how much it writes at the most, where that is much
 * @throws      RecordError
 */
export async function writing<R>(work: () => PromiseLike<R>, bytes = 0): Promise<R> {
  try {
    await needRoom(bytes)
    return await work()
  } catch (error) {
    throw await explained(error)
  }
}
