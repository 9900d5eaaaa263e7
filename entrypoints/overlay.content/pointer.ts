/** Pointer over painted words: one hit test a frame, whatever the length of the page. */
import type { Painter } from '../../anchoring'

/** A pause on the words that is meant, and time to reach the tip. */
const SHOW_AFTER_MS = 120
const HIDE_AFTER_MS = 350

/**
 * @param onPoint  the id of the painted words that the pointer rests on, or null when it left them
 */
export function watchPointer(
  document: Document,
  painter: Painter,
  onPoint: (id: string | null, tapped: boolean) => void,
  signal: AbortSignal,
): void {
  let over: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let at = { x: 0, y: 0 }
  const settle = (id: string | null) => {
    if (id === over) return
    over = id
    clearTimeout(timer)
    timer = setTimeout(() => onPoint(id, false), id === null ? HIDE_AFTER_MS : SHOW_AFTER_MS)
  }
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons !== 0) return
      at = { x: event.clientX, y: event.clientY }
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        settle(painter.hitTest(at.x, at.y)?.id ?? null)
      })
    },
    { signal, passive: true },
  )
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !document.getSelection()?.isCollapsed) return
      const id = painter.hitTest(event.clientX, event.clientY)?.id ?? null
      if (id !== null) onPoint(id, true)
    },
    { signal, passive: true },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  })
}
