import { useKeys } from './use-keys'

/** Arrow keys walk the rows of a surface, from the first when none has the focus. */
export function useArrows(selector = '.words'): void {
  const walk = (by: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>(selector)]
    const row = document.activeElement?.closest('li, .statement-row')
    const at = rows.findIndex((one) => one === document.activeElement || (row?.contains(one) ?? false))
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ ArrowDown: () => walk(1), ArrowUp: () => walk(-1), j: () => walk(1) })
}
