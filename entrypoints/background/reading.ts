/** Puts a tab under reading: injects the reader on the user's wish, and asks it how the page stands. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { HIGHLIGHT_CSS } from '../../anchoring'
import type { PageState, ReadFailure } from '../../messages/page-state'
import * as accept from '../../messages/page-state-schema'
import { sendMessage } from '../../messages/protocol'
import type { PageScript } from '../../messages/schemas'

/** Long enough for a slow page's Readability; a reader that does not answer by then is reported, not waited for. */
const ANSWER_WITHIN_MS = 10_000

/**
 * Injects the reader into a tab's top frame unless it is there already.
 *
 * @throws when the browser does not allow scripts in that tab (its own pages, the extension store, no permission)
 */
export async function inject(tabId: number): Promise<void> {
  if (await isReading(tabId)) return
  // As the page's own author would: Chromium 156 does not paint the background of a ::highlight() from a user style sheet.
  await browser.scripting.insertCSS({ target: { tabId }, css: HIGHLIGHT_CSS })
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] })
}

/** Brings another script of ours into a tab under reading. */
export async function injectScript(tabId: number, name: PageScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/content-scripts/${name}.js`] })
}

export async function isReading(tabId: number): Promise<boolean> {
  return sendMessage('ping', undefined, tabId).catch(() => false)
}

/** Gives the state of a tab, reading it first if need be; never throws: a page that can't be read says why. */
export async function readTab(tabId: number): Promise<PageState | ReadFailure> {
  try {
    await inject(tabId)
    return v.parse(accept.PageState, await withDeadline(sendMessage('pageState', undefined, tabId), ANSWER_WITHIN_MS))
  } catch (error) {
    return await failure(tabId, error)
  }
}

async function failure(tabId: number, error: unknown): Promise<ReadFailure> {
  const detail = error instanceof Error ? error.message : String(error)
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) return { ok: false, why: 'no-tab', detail }
  // Without a permission for the tab the browser hides its URL: that alone does not tell a browser page from a site not allowed.
  if (tab.url && !/^https?:/.test(tab.url)) return { ok: false, why: 'browser-page', detail }
  if (/permission|cannot access|cannot be scripted|not be scripted|extensions gallery/i.test(detail))
    return { ok: false, why: 'not-allowed', detail }
  return { ok: false, why: 'error', detail }
}

function withDeadline<T>(answer: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<T>()
  const timer = setTimeout(() => reject(new Error(`the page did not answer within ${ms / 1000} s`)), ms)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}
