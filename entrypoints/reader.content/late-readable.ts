/** Readability comes when a page first needs it: most leave no doubt where their article is, and it is a fifth of our code in a page. */
import type { Readable } from '../../article/page'
import { ask, Disconnected } from './connection'

declare global {
  /** Set in our isolated world by the script `readability.content`. */
  var onRecordReadable: ((copy: Document) => Readable | null) | undefined
}

/**
 * Chooses the article's elements on a copy of the page.
 *
 * @returns null also where the script could not be brought in: the choice from the live page then stands
 * @throws Disconnected
 */
export async function lateReadable(copy: Document): Promise<Readable | null> {
  try {
    if (!globalThis.onRecordReadable) await ask('loadScript', 'readability')
  } catch (error) {
    if (error instanceof Disconnected) throw error
    console.error('On Record:', error)
  }
  return globalThis.onRecordReadable?.(copy) ?? null
}
