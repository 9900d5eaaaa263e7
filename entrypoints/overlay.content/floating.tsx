import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Box, place } from './place'

interface FloatingProps {
  words: Box
  class: string
  label: string
  role: 'dialog' | 'toolbar'
  onPointerEnter?: () => void
  onPointerLeave?: () => void
  /** Takes the focus: a dialog itself, a toolbar with its first button. */
  focus?: boolean
  children: ComponentChildren
}

/** Puts its children beside the words, measured once they are laid out. */
export function Floating({ words, label, role, focus = false, children, ...rest }: FloatingProps): VNode {
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    const view = element?.ownerDocument.defaultView
    if (!element || !view) return
    setAt(place(words, element.getBoundingClientRect(), { width: view.innerWidth, height: view.innerHeight }))
  }, [words])
  useLayoutEffect(() => {
    const target = role === 'dialog' ? box.current : box.current?.querySelector('button')
    if (focus) target?.focus({ preventScroll: true })
  }, [focus])
  return (
    <div
      ref={box}
      {...rest}
      {...{ role, 'aria-label': label }}
      tabIndex={-1}
      style={{ position: 'fixed', left: `${at?.left ?? 0}px`, top: `${at?.top ?? 0}px`, opacity: at ? 1 : 0 }}
    >
      {children}
    </div>
  )
}
