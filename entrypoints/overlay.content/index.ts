import { defineContentScript } from 'wxt/utils/define-content-script'
import { createOverlay } from './create-overlay'
import { rememberWords } from './lasting-words'

/** Our interface on the page: a script of its own, which the reader calls for once the quotes are marked. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    rememberWords()
    globalThis.onRecordOverlay = createOverlay
  },
})
