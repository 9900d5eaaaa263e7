/** The user's selection, once it is finished: after the mouse is up or the keys rest (as Hypothesis's SelectionObserver waits). */

const AFTER_MOUSE_MS = 10
const AFTER_KEYS_MS = 100

/**
 * @param onSelect  a finished selection of text, or null when it was given up; never one in an editable or in our own UI
 */
export function watchSelection(
  document: Document,
  host: Element,
  onSelect: (selection: Selection | null) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed = false
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!pressed) onSelect(chosen(document, host))
    }, ms)
  }
  const options = { signal, capture: true, passive: true }
  document.addEventListener(
    'mousedown',
    (event) => {
      pressed = !event.composedPath().includes(host)
    },
    options,
  )
  document.addEventListener(
    'mouseup',
    () => {
      pressed = false
      later(AFTER_MOUSE_MS)
    },
    options,
  )
  document.addEventListener('selectionchange', () => later(AFTER_KEYS_MS), options)
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** The selection if it is one to keep. */
export function chosen(document: Document, host: Element): Selection | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.toString().trim() === '') return null
  const { anchorNode } = selection
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  if (!element || host.contains(element) || element.closest('input, textarea, [contenteditable=""], [contenteditable="true"]')) return null
  return selection
}
