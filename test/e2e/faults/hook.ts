/**
 * In builds with fault points alone: what happens at a point. A test names one point; the first context that comes to it tells the test and
 * stands still there, until the test kills its process. It also makes writes fail below Dexie, as on a full disk.
 */
import { FAULT_CHANNEL, FAULT_HOST, type FaultOrder } from './channel'

const channel = new BroadcastChannel(FAULT_CHANNEL)
/** A dedicated worker goes by its name: its address holds a hash. */
const context =
  typeof document === 'undefined' ? String(Reflect.get(globalThis, 'name') ?? '') || `${location.pathname} worker` : location.pathname
let armed: string | null = null

channel.onmessage = ({ data }: MessageEvent<FaultOrder>) => {
  if (data.order === 'arm') armed = data.point
  else if (data.order === 'fail-writes') failWrites(data.error)
  // What the others answer.
  else return
  channel.postMessage({ order: 'done', context } satisfies FaultOrder)
}

globalThis.onRecordFault = (name) => {
  if (name !== armed) return
  armed = null
  standStill(name)
}

/**
 * Tells the test, and never comes back. A page or a worker of one makes a request that it waits for and that is never answered. A service
 * worker has no such request, so it tells the test's page, and turns in a circle.
 */
function standStill(point: string): void {
  if (typeof XMLHttpRequest === 'undefined') {
    channel.postMessage({ order: 'reached', point } satisfies FaultOrder)
    for (;;);
  }
  const request = new XMLHttpRequest()
  request.open('GET', `http://${point}.${FAULT_HOST}/`, false)
  request.send()
}

const { add, put } = IDBObjectStore.prototype

/**
 * From now on each transaction that writes is given up as a browser does it: all its requests fail, and nothing of it stays.
 *
 * @param error `QuotaExceededError` is what a full disk gives as the request's and the transaction's error; `AbortError` stands for a transaction given up
 *              without a reason; null: writes succeed again
 */
function failWrites(error: 'QuotaExceededError' | 'AbortError' | null): void {
  const failing = (write: typeof add): typeof add =>
    function (this: IDBObjectStore, ...row) {
      const request = write.apply(this, row)
      const { transaction } = this
      if (error === 'QuotaExceededError')
        for (const failed of [request, transaction]) Object.defineProperty(failed, 'error', { value: new DOMException('no room', error) })
      transaction.abort()
      return request
    }
  Object.assign(IDBObjectStore.prototype, error === null ? { add, put } : { add: failing(add), put: failing(put) })
}
