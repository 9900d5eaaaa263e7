import { defineContentScript } from 'wxt/utils/define-content-script'
import { createReader } from './reader'

declare global {
  /** Set in our isolated world while a reader is at work, so that a second injection does nothing. */
  var onRecordReader: boolean | undefined
}

/** Injected by the background on the user's action, or after the probe saw an article on an allowed site. */
export default defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    if (globalThis.onRecordReader) return
    globalThis.onRecordReader = true
    const stop = new AbortController()
    ctx.onInvalidated(() => stop.abort())
    stop.signal.addEventListener('abort', () => {
      globalThis.onRecordReader = false
    })
    createReader(document, stop)
  },
})
