import type { VNode } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { DismissReason } from '../storage/types'
import { DISMISS_WORDS } from './finding-view'
import { t } from './i18n'

const REASONS = Object.keys(DISMISS_WORDS) as DismissReason[]

/** "Not a contradiction": a button that opens the reasons. Escape closes it and gives the focus back. */
export function DismissMenu({ onDismiss }: { onDismiss: (reason: DismissReason) => void }): VNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((b) => b.matches(':focus'))
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && open) {
      event.preventDefault()
      buttons[(at + step + buttons.length) % buttons.length]?.focus()
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div class="dismiss-menu">
      <button
        data-dismiss
        ref={button}
        type="button"
        class="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {t('dismiss')} <span aria-hidden="true">▾</span>
      </button>
      <ul id={id} ref={list} hidden={!open} aria-label={t('dismiss_why')}>
        {REASONS.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              class="button subtle"
              onKeyDown={onKeyDown}
              onClick={() => {
                setOpen(false)
                onDismiss(reason)
              }}
            >
              {t(DISMISS_WORDS[reason])}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
