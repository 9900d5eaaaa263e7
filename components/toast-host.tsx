import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from './i18n'
import { readingTime, toasts as surfaceToasts, type Toasts } from './toasts'

const LOOK_AGAIN_MS = 1000
/** A dialog has a host of its own over the page's, and shows the same toast: it stays while it is held in either. */
const HELD = '.toast-host:is(:hover, :focus-within)'

/** Shows the current toast, says it to screen readers, and lets it stay while hovered or focused. */
export function ToastHost({ toasts = surfaceToasts }: { toasts?: Toasts }): VNode {
  const [toast, setToast] = useState(toasts.current())
  useEffect(() => {
    const look = () => setToast(toasts.current())
    // One may have come between the first paint and now.
    look()
    return toasts.subscribe(look)
  }, [toasts])
  useEffect(() => {
    if (!toast) return
    const leave = () => {
      if (document.querySelector(HELD)) timer = setTimeout(leave, LOOK_AGAIN_MS)
      else toasts.clear()
    }
    let timer = setTimeout(leave, readingTime(toast))
    return () => clearTimeout(timer)
  }, [toast, toasts])

  const act = () => {
    const run = toast?.action?.run
    toasts.clear()
    run?.()
  }
  return (
    <div class="toast-host">
      <div role="status" aria-live="polite">
        {toast && <span class="toast-text">{toast.text}</span>}
      </div>
      {toast?.action && (
        <button type="button" class="button" onClick={act}>
          {toast.action.label}
        </button>
      )}
      {toast && (
        <button type="button" class="button icon" aria-label={t('close')} onClick={toasts.clear}>
          ✕
        </button>
      )}
    </div>
  )
}
