import { defineContentScript } from 'wxt/utils/define-content-script'
import { readable } from '../../article/body/readable'

/** Mozilla's Readability: a script of its own, which the reader calls for on a page that leaves doubt where its article is. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    globalThis.onRecordReadable = readable
  },
})
