/** The tokens as a canvas needs them. */
export interface Colours {
  ink: string
  quiet: string
  line: string
  kept: string
  conflict: string
  tension: string
  accent: string
}

/** Resolved where the chart stands, since a canvas knows no variables and no light-dark(). */
export function coloursOf(place: HTMLElement): Colours {
  const probe = document.createElement('span')
  place.append(probe)
  const resolved = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const colours = {
    ink: resolved('--ink'),
    quiet: resolved('--quiet'),
    line: resolved('--line'),
    kept: resolved('--kept'),
    conflict: resolved('--conflict'),
    tension: resolved('--tension'),
    accent: resolved('--accent'),
  }
  probe.remove()
  return colours
}

/** Calls back when the tokens have other colours: another theme was chosen here, or the browser turned light or dark. */
export function onColoursChange(listener: () => void, signal: AbortSignal): void {
  const chosen = new MutationObserver(listener)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  signal.addEventListener('abort', () => chosen.disconnect(), { once: true })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener, { signal })
}
