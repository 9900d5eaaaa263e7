import { render, type VNode } from 'preact'
import { direction, messageLocale } from './i18n'
import { showTheme } from './theme'
import { ToastHost } from './toast-host'

/** Puts a surface into its page, in the interface's language and direction. */
export function mount(surface: VNode): void {
  const root = document.documentElement
  root.lang = messageLocale()
  root.dir = direction()
  showTheme()
  const place = document.getElementById('surface')
  if (!place) throw new Error('the page has no #surface')
  render(
    <>
      {surface}
      <ToastHost />
    </>,
    place,
  )
}
