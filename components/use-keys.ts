import { useLayoutEffect, useRef } from 'preact/hooks'

export type KeyMap = Record<string, (event: KeyboardEvent) => void>

/** True where typing a letter writes it: single-key shortcuts keep out (WCAG 2.1.4). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)
}

/** "Shift+Delete", "Mod+z" (Control, or Command on a Mac), "?", "j". */
export function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey
  const named = event.key.length > 1
  const key = named ? event.key : event.key.toLowerCase()
  return `${mod ? 'Mod+' : ''}${event.shiftKey && (named || mod) ? 'Shift+' : ''}${key}`
}

/**
 * Single-key shortcuts of a surface. Not while typing, composing, or with Alt held; a handled key does nothing else.
 *
 * @param keys   name as of `keyName` → what it does
 * @param first  before the keys of what stands inside (the second key of a sequence)
 */
export function useKeys(keys: KeyMap, first = false): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const act = latest.current[keyName(event)]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', onKeyDown, first)
    return () => document.removeEventListener('keydown', onKeyDown, first)
  }, [first])
}
