/** Puts HTML on the test page and takes it away again. */
import { afterEach } from 'vitest'

afterEach(() => {
  document.body.replaceChildren()
})

export function stage(html: string): HTMLElement {
  const host = document.createElement('main')
  host.innerHTML = html
  document.body.append(host)
  return host
}

export const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until something holds; at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await settled(20)
}
