import type { ComponentChildren, VNode } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from './i18n'
import { ToastHost } from './toast-host'

export interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  wide?: boolean
}

/** A modal dialog by the browser's own element: focus is held inside and returns to where it was; Escape closes it alone. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps): VNode {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      class={`surface dialog ${wide ? 'wide' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="spread">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="button subtle icon" aria-label={t('close')} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
      {/* What is outside is inert now, toasts too. */}
      <ToastHost />
    </dialog>
  )
}
