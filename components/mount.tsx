import { render, type VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { direction, messageLocale } from './i18n'
import { followTheme, showTheme } from './theme'
import { ToastHost } from './toast-host'

/** Puts a surface into its page, in the interface's language, direction and colours. */
export function mount(surface: VNode): void {
  const root = document.documentElement
  root.lang = messageLocale()
  root.dir = direction()
  // Before the first paint; from then on the surface follows it.
  showTheme()
  const place = document.getElementById('surface')
  if (!place) throw new Error('the page has no #surface')
  render(<Surface>{surface}</Surface>, place)
}

function Surface({ children }: { children: VNode }): VNode {
  useEffect(() => {
    const shown = new AbortController()
    followTheme(shown.signal)
    return () => shown.abort()
  }, [])
  return (
    <>
      {children}
      <ToastHost />
    </>
  )
}
