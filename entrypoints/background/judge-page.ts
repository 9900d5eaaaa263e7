/** Chrome's offscreen page: one a profile, which may hold a worker where a service worker may not. */
import { browser } from 'wxt/browser'

let opening: Promise<void> | null = null

/** Opens the page unless it is there. Safe to call from everywhere at once. */
export function openJudgePage(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null
  })
  return opening
}

async function open(): Promise<void> {
  const there = await browser.runtime.getContexts({ contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT] })
  if (there.length > 0) return
  await browser.offscreen.createDocument({
    url: 'judge.html',
    reasons: [browser.offscreen.Reason.WORKERS],
    justification: 'Compares a speaker’s statements with each other, on the device.',
  })
}
