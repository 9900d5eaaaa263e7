/** Lets the page have its turn between two slices of our work. */
export function pause(): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = Reflect.get(globalThis, 'scheduler')
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/** Counts working time from now on, its pauses left out. */
export function stopwatch() {
  const began = performance.now()
  let paused = 0
  return {
    async pause(): Promise<void> {
      const from = performance.now()
      await pause()
      paused += performance.now() - from
    },
    /** Milliseconds. */
    worked: () => performance.now() - began - paused,
  }
}
