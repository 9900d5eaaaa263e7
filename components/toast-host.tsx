import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from './i18n'
import { readingTime, toasts as surfaceToasts, type Toasts } from './toasts'

/** Shows the current toast, says it to screen readers, and lets it stay while hovered or focused. */
export function ToastHost({ toasts = surfaceToasts }: { toasts?: Toasts }): VNode {
  const [toast, setToast] = useState(toasts.current())
  const [held, setHeld] = useState(false)
  useEffect(() => toasts.subscribe(() => setToast(toasts.current())), [toasts])
  useEffect(() => {
    if (!toast || held) return
    const timer = setTimeout(toasts.clear, readingTime(toast))
    return () => clearTimeout(timer)
  }, [toast, held, toasts])

  const act = () => {
    const run = toast?.action?.run
    toasts.clear()
    setHeld(false)
    run?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focus only hold the toast; nothing is done by them
    <div
      class="toast-host"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
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
