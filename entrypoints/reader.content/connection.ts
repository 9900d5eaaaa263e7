/** The reader's line to the background. When the extension was updated under an open page, the line is dead for good: said once, calmly. */
import { sendMessage } from '../../messages/protocol'

export class Disconnected extends Error {}

const DEAD = /context invalidated|receiving end does not exist|extension context/i

/** `sendMessage`, but a line that is dead throws `Disconnected`. A service worker that is only asleep is woken by the browser itself. */
export const ask = new Proxy(sendMessage, {
  apply: (send, self, message) =>
    Promise.resolve(Reflect.apply(send, self, message)).catch((error: unknown) => {
      throw error instanceof Error && DEAD.test(error.message) ? new Disconnected(error.message) : error
    }),
})
