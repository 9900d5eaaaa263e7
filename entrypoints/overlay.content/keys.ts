/**
 * Keys on the page. Single letters count only while the tip is open, and never in a field (WCAG 2.1.4); Escape closes the topmost
 * thing and nothing else.
 */
import type { Actions } from './actions'
import type { Cell, View } from './view'

const IN_FIELD = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

export function onKeys(document: Document, host: Element, view: Cell<View>, actions: Actions, signal: AbortSignal): void {
  const TIP_KEYS: Record<string, (id: string) => void> = {
    k: actions.keepById,
    n: actions.keepWithNoteById,
    c: actions.copyById,
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return
      const target = event.composedPath()[0]
      const inField = target instanceof Element && target.matches(IN_FIELD)
      if (event.key === 'Escape' && view.value.kind !== 'nothing') {
        actions.close()
        event.preventDefault()
        event.stopPropagation()
        return
      }
      if (inField || event.ctrlKey || event.metaKey || event.altKey || view.value.kind !== 'tip') return
      const act = TIP_KEYS[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act(view.value.id)
    },
    { capture: true, signal },
  )
  // What is typed into our card is no shortcut of the page.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) host.addEventListener(type, (event) => event.stopPropagation(), { signal })
}
