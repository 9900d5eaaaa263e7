import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { probeArticle } from '../../article/probe'

/**
 * The first script on a site that the user allowed: looks whether this is an article, and only then calls for the reader.
 * Kept tiny: no messaging library, no Readability (budget: 5 kB gzip).
 */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (!probeArticle(document, location.href).isArticle) return
    browser.runtime.sendMessage({ id: 0, type: 'articleSeen', timestamp: Date.now() }).catch(() => undefined)
  },
})
