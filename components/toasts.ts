export interface Toast {
  text: string
  action?: { label: string; run: () => void }
}

/** One toast at a time; a new one takes the old one's place. */
export interface Toasts {
  show(toast: Toast): void
  clear(): void
  current(): Toast | null
  subscribe(listener: () => void): () => void
}

/** About 15 characters a second, as people read aloud, and never under five seconds (WCAG 2.2.1 asks for enough time). */
export function readingTime({ text, action }: Toast): number {
  return Math.max(5000, (text.length + (action?.label.length ?? 0)) * 66) + (action ? 4000 : 0)
}

export function createToasts(): Toasts {
  let toast: Toast | null = null
  const listeners = new Set<() => void>()
  const set = (next: Toast | null) => {
    toast = next
    for (const listener of listeners) listener()
  }
  return {
    show: set,
    clear: () => set(null),
    current: () => toast,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The surface's own: each page shows one place for toasts. */
export const toasts = createToasts()
