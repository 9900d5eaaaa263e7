import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { watchNavigation } from '../../anchoring/watch/watch-navigation'
import { probeArticle } from '../../article/probe'

/** An app shows its next article some time after it changed the address. */
const SHOWN_AFTER_MS = [500, 2_500]

/**
 * The first script on a site that the user allowed: looks whether this is an article, and only then calls for the reader. Looks again when the
 * page navigates inside itself, until one was seen: from then on the reader follows.
 * Kept tiny: no messaging library, no Readability (budget: 5 kB gzip).
 */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const seen = new AbortController()
    context.onInvalidated(() => seen.abort())
    const look = () => {
      if (seen.signal.aborted || !probeArticle(document, location.href).isArticle) return
      seen.abort()
      browser.runtime.sendMessage({ id: 0, type: 'articleSeen', timestamp: Date.now() }).catch(() => undefined)
    }
    look()
    let timers: ReturnType<typeof setTimeout>[] = []
    watchNavigation(
      window,
      () => {
        timers.forEach(clearTimeout)
        timers = SHOWN_AFTER_MS.map((wait) => setTimeout(look, wait))
      },
      seen.signal,
    )
  },
})
