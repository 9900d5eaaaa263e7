/** Where the browser tells of no navigation, the address is compared this often while the page is shown. */
const POLL_MS = 1_000

/**
 * Calls `onNavigate` with the new address when the page navigates inside itself: once for each, after the address has
 * changed. A change of the fragment alone is no navigation. Ends with `signal`.
 *
 * By the Navigation API (`navigate` itself fires before the address changes, so it is not listened to), else by polling.
 */
export function watchNavigation(window: Window, onNavigate: (url: string) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  let at = withoutFragment(window.location.href)
  const look = () => {
    const now = withoutFragment(window.location.href)
    if (now === at) return
    at = now
    onNavigate(window.location.href)
  }
  window.addEventListener('popstate', look, { signal })
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', look, { signal })
    window.navigation.addEventListener('navigatesuccess', look, { signal })
    return
  }
  const timer = setInterval(() => {
    if (!(window as Window).document.hidden) look()
  }, POLL_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
}

const withoutFragment = (url: string): string => url.replace(/#(?!!).*$/, '')
