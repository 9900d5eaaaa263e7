/** The overlay comes after the quotes are marked, or when it is first called for: marking waits for no interface. */
import { ask } from './connection'
import type { Overlay, OverlayDeps } from './overlay-port'

export function lateOverlay(document: Document, signal: AbortSignal, deps: OverlayDeps) {
  let loading: Promise<Overlay> | null = null
  const late = {
    /** Null until it is loaded. */
    ready: null as Overlay | null,
    load(): Promise<Overlay> {
      loading ??= open()
      return loading
    },
    /** Loads it if need be, then has it do something. */
    call: async <T>(work: (overlay: Overlay) => T): Promise<T> => work(await late.load()),
  }

  async function open(): Promise<Overlay> {
    await ask('loadScript', 'overlay')
    signal.throwIfAborted()
    if (!globalThis.onRecordOverlay) throw new Error('the overlay did not load')
    late.ready = globalThis.onRecordOverlay(document, signal, deps)
    return late.ready
  }
  return late
}
