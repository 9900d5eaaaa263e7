/** Follows a page from article to article: an app that navigates inside itself gives each its own watch, and an allowance of its own. */
import { rationed, watchNavigation, watchPage } from '../../anchoring'

/** A page that shows nothing new by then is read as it is. */
const READ_ANYWAY_MS = 1_000

interface Deps {
  document: Document
  /** Reads the article; gives the milliseconds that are to be counted. */
  read: () => Promise<number>
  /** The page changed; gives the milliseconds that looking took. */
  changed: () => Promise<number>
  roots: () => Iterable<Node>
  onBudgetSpent: () => void
  /** The page went on to another address; what it shows there comes later. */
  left: (from: string, to: string) => void
}

/** @returns asks for the article to be read anew, as soon as its allowance lets it */
export function followArticles({ document, read, changed, roots, onBudgetSpent, left }: Deps, signal: AbortSignal): () => void {
  let at = document.location.href
  let own = new AbortController()
  let anyway: ReturnType<typeof setTimeout> | undefined
  let reread = () => {}

  function begin(): void {
    const both = AbortSignal.any([signal, own.signal])
    reread = rationed(document, read, both)
    watchPage(document, changed, both, { roots, onBudgetSpent })
  }

  const readSoon = () => {
    clearTimeout(anyway)
    reread()
  }

  watchNavigation(
    window,
    (to) => {
      own.abort()
      own = new AbortController()
      begin()
      left(at, to)
      at = to
      clearTimeout(anyway)
      anyway = setTimeout(readSoon, READ_ANYWAY_MS)
    },
    signal,
  )
  signal.addEventListener('abort', () => clearTimeout(anyway))
  begin()
  return readSoon
}
