/**
 * The reader's line to the background, which may be stopped at any line: a question that was cut off is asked again. When the extension
 * was updated under an open page, the line is dead for good: said once, calmly.
 */
import { browser } from 'wxt/browser'
import { sendMessage } from '../../messages/protocol'

/** Told by their names, not their classes: reader and overlay are bundles of their own. */
export class Disconnected extends Error {
  override name = 'Disconnected'
}

/** The background's own refusal: a whole sentence in the reader's language. */
export class Refused extends Error {
  override name = 'Refused'
}

/** What browsers say when the background went away before it answered (Chrome, Chrome, Firefox and Chrome, Firefox, Firefox). */
const CUT_OFF =
  /message port closed|message channel closed|receiving end does not exist|conduits?\b.*(closed|unregistered)|response.* went out of scope/i
/** Asking twice is asking once for every message but this: keeping the same words again keeps nothing new. */
const ONCE = new Set<string>(['undo'])
const WAITS_MS = [50, 250, 1_000]

/** `sendMessage` that outlives a stopped background. @throws Disconnected once the extension behind this page is gone, Refused with the background's words */
export const ask = new Proxy(sendMessage, {
  async apply(send, self, message) {
    for (const wait of [...WAITS_MS, null]) {
      try {
        return await Reflect.apply(send, self, message)
      } catch (error) {
        // An extension that was updated or removed leaves its content scripts without an id.
        if (!browser.runtime?.id) throw new Disconnected(String(error))
        if (!(error instanceof Error)) throw error
        if (!CUT_OFF.test(error.message)) throw new Refused(error.message)
        if (ONCE.has(message[0]) || wait === null) throw error
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  },
})
